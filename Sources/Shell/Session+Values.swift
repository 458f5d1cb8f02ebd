import Diagnostics
import Machine

extension Session {
  /// One of the values that a name was given.
  package struct NamedValue {
    /// The position right after the step that gave it.
    package var step: UInt64
    /// The line of that step; nil for an edit at the start.
    package var line: Int?
    package var value: Snapshot
    /// The passes of the loops under way.
    package var passes: String
  }

  /// The values that a name is given in the run, in order: at most `limit`, up to a position.
  package func values(of path: String, limit: Int = .max, through last: UInt64) throws(Diagnostic) -> [NamedValue] {
    let timeline = try run()
    let name = followed(path)
    var values: [NamedValue] = []
    var follower = Timeline.Follower([name])
    try timeline.scan(from: 0, through: last) { (machine) throws(Diagnostic) in
      try follower.update(machine) { (_, _, value) throws(Diagnostic) in
        let line = machine.statement >= 0 ? machine.program.statements[machine.statement].line : nil
        values.append(
          NamedValue(step: machine.steps, line: line, value: machine.snapshot(value), passes: passes(on: machine)))
      }
      return values.count >= limit
    }
    return values
  }

  /// A path as its name and the attributes behind it, items as they are written: `layers`, `[0]`, `W`.
  private static func parts(of path: String) -> (String, [String]) {
    let (base, steps) = Reference.steps(of: path)
    return (base, steps.map { $0.hasPrefix(".") ? String($0.dropFirst()) : $0 })
  }

  /// Where a name lives over the whole run: `f().x` in every call of f, else the module, or this call for its own names.
  func followed(_ path: String) -> Timeline.Followed {
    if let range = path.firstRange(of: "().") {
      let (name, attributes) = Session.parts(of: String(path[range.upperBound...]))
      return Timeline.Followed(name, in: String(path[..<range.lowerBound]), attributes: attributes)
    }
    let (name, attributes) = Session.parts(of: path)
    if frame > 0, let timeline {
      let code = timeline.program.codes[Int(timeline.machine.calls[frame].code)]
      if code.slotNames.contains(name) { return Timeline.Followed(name, in: code.name, attributes: attributes) }
    }
    return Timeline.Followed(name, attributes: attributes)
  }

  /// The passes of the loops under way, as the script calls them: `i = 0 · pass 1 of 10`.
  package func passes(on machine: Machine) -> String {
    guard let timeline else { return "" }
    let parts = timeline.activeLoops(of: machine).compactMap { active -> String? in
      // A `while` counts a pass before it knows whether there is one.
      let isAtHeader = machine.nextStatement == active.loop.statement
      let pass = !active.loop.isFor && isAtHeader ? active.pass - 1 : active.pass
      guard pass > 0 else { return nil }
      let names = active.loop.targets.compactMap { name -> String? in
        guard !name.hasPrefix("_"), let value = machine.value(of: name, inFrame: active.frame) else { return nil }
        switch machine.snapshot(value) {
        case .int(let value), .npInt(let value): return "\(name) = \(value)"
        case .string(let text) where text.count <= 12: return "\(name) = '\(text)'"
        default: return nil
        }
      }
      let count = active.count.map { " of \($0)" } ?? ""
      return (names.prefix(2) + ["pass \(pass)\(count)"]).joined(separator: " · ")
    }
    return parts.prefix(3).reversed().joined(separator: "   ")
  }
}
