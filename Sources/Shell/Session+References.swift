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
          .reference, "\(code: path) is given \(values.count) values in this run, so there is no \(code: "\(path)#\(number)")")
      }
      machine = timeline.look(at: entry.step)
    }
    frame = min(frame, machine.frameCount - 1)
    if case .now = reference.moment {} else if machine.value(of: baseName(path), inFrame: frame) == nil { frame = 0 }
    let parts = path.split(separator: ".").map(String.init)
    guard let base = parts.first, let whole = machine.value(of: base, inFrame: frame) else {
      if case .now = reference.moment, let diagnostic = notYet(path) { throw diagnostic }
      throw Diagnostic(.reference, "\(code: path) has no value there", hint: nil)
    }
    var value = machine.snapshot(whole)
    if parts.count > 1 || reference.index != nil {
      let text = path + (reference.index.map { "[\($0)]" } ?? "")
      value = try evaluate(text, on: machine, frame: frame)
    }
    return Found(
      name: reference.named(path), path: path,
      index: reference.index, machine: machine, frame: frame, whole: whole, value: value, step: machine.steps)
  }

  private func baseName(_ path: String) -> String { path.split(separator: ".").first.map(String.init) ?? path }

  /// A machine of this run at a position, for looking only. Past the end it stands at the end.
  func machine(at steps: UInt64) throws(Diagnostic) -> Machine {
    let timeline = try run()
    if steps == timeline.machine.steps { return timeline.machine }
    if steps < timeline.machine.steps { return timeline.look(at: steps) }
    var last = timeline.machine
    try timeline.scan(from: timeline.machine.steps, through: steps) { machine in
      last = machine
      return false
    }
    return last
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
    if position == 0, let timeline, timeline.program.library.globals[parts[0]] != nil, parts.count > 1 { return spelling }
    let candidates = notation.candidates(for: parts[position], among: names)
    guard candidates.count < 2 else {
      throw Diagnostic(
        .reference, "\(code: spelling) may mean \(Message.list(candidates))", hint: "Type the name that you mean.")
    }
    guard let name = candidates.first else { return spelling }
    parts[position] = name
    return parts.joined(separator: ".")
  }

  /// Every name that the script binds anywhere, and those that have a value now.
  package var allNames: [String] {
    guard let timeline else { return [] }
    var seen: Set<String> = []
    var names = variableNames
    for code in timeline.program.codes where !code.isPrelude {
      names += code.slotNames.filter { $0.first.map { $0.isLetter || $0 == "_" } ?? false }
    }
    names += Array(timeline.program.globals.keys).sorted()
    return names.filter { seen.insert($0).inserted }
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
    let base = name.hasSuffix(")") ? name : baseName(name)
    let code = frame < timeline.machine.frameCount ? Int(timeline.machine.calls[frame].code) : 0
    let statements = program.statements.filter { $0.tree == 0 && $0.binds.contains(base) }
    let mine = statements.filter { $0.code == code }
    guard let first = mine.first ?? statements.first(where: { $0.code == 0 }) ?? statements.first else { return nil }
    let range = program.trees[first.tree][first.node].range
    var diagnostic = Diagnostic(
      .notYet, "not yet: line \(first.line) gives \(code: name)", in: program.source, at: range)
    if first.code != code, first.code != 0, first.code < program.codes.count {
      diagnostic.message = "not yet: line \(first.line) gives \(code: name), inside \(code: program.codes[first.code].name)"
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
