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
    let (name, place) = place(of: path)
    var watch: NameWatch?
    var values: [NamedValue] = []
    try timeline.scan(from: 0, through: last) { machine in
      guard watch?.hasChanged(on: machine) == true else {
        if watch == nil { watch = NameWatch(name, in: place, on: machine) }
        return false
      }
      guard let frame = watch?.frame(on: machine), let value = machine.value(of: name, inFrame: frame) else { return false }
      let line = machine.statement >= 0 ? machine.program.statements[machine.statement].line : nil
      values.append(
        NamedValue(step: machine.steps, line: line, value: machine.snapshot(value), passes: passes(on: machine)))
      return values.count >= limit
    }
    return values
  }

  /// Where a name lives over the whole run: `f().x` in every call of f, else the module, or this call for its own names.
  func place(of path: String) -> (name: String, place: NameWatch.Place) {
    if let range = path.firstRange(of: "().") {
      return (String(path[range.upperBound...]), .function(String(path[..<range.lowerBound])))
    }
    if frame > 0, let timeline {
      let code = timeline.program.codes[Int(timeline.machine.calls[frame].code)]
      if code.slotNames.contains(path) { return (path, .function(code.name)) }
    }
    return (path, .frame(0))
  }

  /// The passes of the loops under way, as the script calls them: `i = 0 · pass 1 of 10`.
  package func passes(on machine: Machine) -> String {
    var parts: [String] = []
    for frame in 0..<machine.frameCount {
      for state in machine.loops(ofFrame: frame) where state.pass > 0 {
        let names = state.loop.targets.compactMap { name -> String? in
          guard !name.hasPrefix("_"), let value = machine.value(of: name, inFrame: frame) else { return nil }
          switch machine.snapshot(value) {
          case .int(let value), .npInt(let value): return "\(name) = \(value)"
          case .string(let text) where text.count <= 12: return "\(name) = '\(text)'"
          default: return nil
          }
        }
        let pass = "pass \(state.pass)" + (state.count.map { " of \($0)" } ?? "")
        parts.append((names.prefix(2) + [pass]).joined(separator: " · "))
      }
    }
    return parts.suffix(3).joined(separator: "   ")
  }
}
