import Diagnostics
import Machine
import NDArray
import Symbolic
import Syntax

extension Session {
  /// What a reference points at.
  package struct Found {
    /// The name in the script's spelling, with its index and moment.
    package var name: String
    /// The name alone.
    package var path: String
    package var index: String?
    /// The machine at that moment; it is valid until the session looks elsewhere.
    package var machine: Machine
    /// The frame of that machine in which the name lives.
    package var frame: Int
    /// The whole value that the name has, without the index.
    package var whole: Value
    /// The value or the part of it.
    package var value: Snapshot
    /// The position.
    package var step: UInt64
  }

  /// Finds what a reference points at. Throws what is wrong with it, or that it is not yet computed.
  package func find(_ reference: Reference) throws(Diagnostic) -> Found {
    let timeline = try run()
    let path = try scriptName(reference.path)
    var machine = timeline.machine
    var frame = frame
    switch reference.moment {
    case .now: break
    case .end: machine = try self.machine(at: .max)
    case .step(let step):
      machine = try self.machine(at: step)
      if machine.steps != step {
        throw Diagnostic(.reference, "the run has \(machine.steps) steps, so there is no step \(step)")
      }
    case .bookmark(let name):
      guard let position = bookmarks[name] else { throw noBookmark(name) }
      machine = timeline.look(at: position.steps, operations: position.operations)
    case .value(let number):
      let values = try values(of: path, limit: number, through: .max)
      guard values.count >= number, let entry = values.last else {
        throw Diagnostic(
          .reference,
          "\(code: path) is given \(values.count) \(values.count == 1 ? "value" : "values") in this run, not \(number)")
      }
      machine = timeline.look(at: entry.step)
    }
    let (function, name) = parts(of: path)
    let base = baseName(name)
    if let function {
      // A call that is over still has the last value that its name was given.
      if reference.moment == .now, callIndex(of: function, on: machine) == nil,
        let last = try values(of: path, through: machine.steps).last
      {
        machine = timeline.look(at: last.step)
      }
      frame = callIndex(of: function, on: machine) ?? -1
    } else {
      frame = min(frame, machine.frameCount - 1)
      if reference.moment != .now, machine.value(of: base, inFrame: frame) == nil { frame = 0 }
    }
    guard frame >= 0, let whole = machine.value(of: base, inFrame: frame) else {
      if reference.moment == .now { throw notYet(path) ?? unknownName(reference.path) }
      throw notYet(path) == nil
        ? unknownName(reference.path)
        : Diagnostic(.reference, "\(code: path) has no value at step \(machine.steps)")
    }
    var value = machine.snapshot(whole)
    if name != base || reference.index != nil {
      let text = name + (reference.index.map { "[\($0)]" } ?? "")
      value = try evaluate(text, on: machine, frame: frame)
    }
    return Found(
      name: reference.named(path), path: path,
      index: reference.index, machine: machine, frame: frame, whole: whole, value: value, step: machine.steps)
  }

  /// The function of `f().x`, nil for a name alone, and the name.
  private func parts(of path: String) -> (function: String?, name: String) {
    guard let range = path.firstRange(of: "().") else { return (nil, path) }
    return (String(path[..<range.lowerBound]), String(path[range.upperBound...]))
  }

  /// The innermost call of a function that is under way.
  private func callIndex(of function: String, on machine: Machine) -> Int? {
    machine.calls.lastIndex { machine.program.codes[Int($0.code)].name == function }
  }

  func unknownName(_ name: String) -> Diagnostic {
    Diagnostic(
      .reference, "there is no variable \(code: name)",
      hint: didYouMean(name, among: allNames).map { "did you mean \(code: $0)?" } ?? "`vars` lists the variables.")
  }

  func baseName(_ path: String) -> String { Reference.steps(of: path).base }

  /// A machine of this run at a position, for looking only. Past the end it stands at the end.
  func machine(at steps: UInt64) throws(Diagnostic) -> Machine {
    let timeline = try run()
    if steps == timeline.machine.steps { return timeline.machine }
    if steps < timeline.machine.steps { return timeline.look(at: steps) }
    var last = timeline.machine.steps
    try timeline.scan(from: last, through: steps) { machine in
      last = machine.steps
      return false
    }
    // A step that fails is begun and not made; the machine is brought back to before it.
    return timeline.look(at: last)
  }

  /// Evaluates Python where a machine stands, leaving no trace.
  package func evaluate(_ text: String, on machine: Machine, frame: Int) throws(Diagnostic) -> Snapshot {
    let timeline = try run()
    return try timeline.look(text, on: machine, frame: frame)
  }

  /// The script's name for a spelling: the name itself, or the document's spelling of it.
  package func scriptName(_ spelling: String) throws(Diagnostic) -> String {
    var parts = spelling.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    let position = parts.first?.hasSuffix("()") == true ? 1 : 0
    guard position < parts.count else { return spelling }
    let names = allNames
    if position == 0, let timeline, timeline.program.library.globals[parts[0]] != nil, parts.count > 1 {
      return spelling
    }
    let head = String(parts[position].prefix { $0 != "[" })
    let candidates = notation.candidates(for: head, among: names)
    guard candidates.count < 2 else {
      throw Diagnostic(
        .reference, "\(code: spelling) may mean \(Message.list(candidates))", hint: "Type the name that you mean.")
    }
    guard let name = candidates.first else { return spelling }
    parts[position] = name + parts[position].dropFirst(head.count)
    return parts.joined(separator: ".")
  }

  /// Every name that the script binds anywhere, and those that have a value now.
  package var allNames: [String] {
    guard let timeline else { return [] }
    let program = timeline.program
    var seen: Set<String> = []
    var names = variableNames
    for code in program.codes.dropFirst() where !code.isPrelude { names += code.slotNames }
    // A word that was only typed at the prompt has a slot, too.
    names += Set(program.statements.lazy.filter { $0.tree == 0 }.flatMap(\.binds)).sorted()
    return names.filter { name in
      name.first.map { $0.isLetter || $0 == "_" } ?? false && !name.contains(".") && seen.insert(name).inserted
    }
  }

  /// The names that have a value here: the frame's, then the module's.
  package var variableNames: [String] {
    guard let timeline else { return [] }
    let machine = timeline.machine
    var names = frame > 0 ? machine.variables(ofFrame: frame).map(\.name) : []
    names += machine.variables(ofFrame: 0).map(\.name).filter { !names.contains($0) }
    return names
  }

  /// For a name that the script will give a value later: which line gives it; nil when none does.
  package func notYet(_ name: String) -> Diagnostic? {
    guard let timeline else { return nil }
    let program = timeline.program
    let (function, local) = parts(of: name)
    let base = baseName(local)
    let code = frame < timeline.machine.frameCount ? Int(timeline.machine.calls[frame].code) : 0
    let statements = program.statements.filter { statement in
      statement.tree == 0 && statement.binds.contains(base)
        && (function.map { $0 == program.codes[statement.code].name } ?? true)
    }
    let mine = statements.filter { $0.code == code }
    guard let first = mine.first ?? statements.first(where: { $0.code == 0 }) ?? statements.first else { return nil }
    let range = program.trees[first.tree][first.node].range
    var diagnostic = Diagnostic(
      .notYet, "not yet: line \(first.line) gives \(code: name)", in: program.source, at: range)
    if function == nil, first.code != code, first.code != 0, first.code < program.codes.count {
      diagnostic.message =
        "not yet: line \(first.line) gives \(code: name), inside \(code: program.codes[first.code].name)"
    }
    return diagnostic
  }

  func noBookmark(_ name: String) -> Diagnostic {
    Diagnostic(
      .reference, "there is no bookmark \(code: name)",
      hint: didYouMean(name, among: bookmarks.keys).map { "did you mean \(code: $0)?" }
        ?? "`bookmark NAME` names this moment.")
  }

  /// A line that is a reference and no Python that means something else: shown as `show` would.
  func reference(alone line: String) throws(Diagnostic) -> CommandResult? {
    guard timeline != nil, let reference = Reference(parsing: line) else { return nil }
    let isPlain = reference.path.allSatisfy { $0.isASCII }
    switch reference.moment {
    case .now:
      // A plain name is Python's; the document's spellings are not.
      let name = try scriptName(reference.path)
      if reference.path == name { return nil }
      if isPlain, timeline?.program.library.globals[reference.path] != nil { return nil }
      if !isPlain || notYet(name) != nil || variableNames.contains(name) { return try show([reference]) }
      return nil
    case .step, .end, .value: return try show([reference])
    case .bookmark(let name):
      return bookmarks[name] == nil ? nil : try show([reference])
    }
  }
}

extension Message {
  /// Some names in backticks: `a`, `b` or `c`.
  static func list(_ names: [String]) -> String {
    let quoted = names.map { "`\($0)`" }
    guard let last = quoted.last, quoted.count > 1 else { return quoted.first ?? "" }
    return quoted.dropLast().joined(separator: ", ") + " or " + last
  }
}
