import Diagnostics
import Machine

extension CommandCard {
  /// Stops before a line.
  package static let `break`: CommandCard = CommandCard(
    "break", short: ["br"], usage: "break [LINE [if X]]",
    help: "Stops a run before a line, or before it when X is true; without a line, lists all stops.",
    details: ["A line without a statement stands for the next line that has one."],
    examples: [.init("break 20", "before line 20"), .init("break 20 if i == 3", "only when i is 3")]
  ) { (session, argument) throws(Diagnostic) in
    try session.setBreakpoint(argument, isTemporary: false, card: .break)
  }

  /// Stops before a line once.
  package static let tbreak: CommandCard = CommandCard(
    "tbreak", short: ["tb"], usage: "tbreak LINE [if X]", help: "Stops a run before a line once.",
    examples: [.init("tbreak 20", "before line 20, once")]
  ) { (session, argument) throws(Diagnostic) in
    try session.setBreakpoint(argument, isTemporary: true, card: .tbreak)
  }

  /// Stops after a change.
  package static let watch: CommandCard = CommandCard(
    "watch", usage: "watch REF",
    help: "Stops a run after each change of what REF shows, and shows the old and the new.",
    examples: [.init("watch w", "when w changes"), .init("watch W1[0, 1]", "when one cell changes")], completes: .names
  ) { (session, argument) throws(Diagnostic) in
    _ = try session.run()
    guard var reference = Reference(parsing: argument), reference.moment == .now else {
      throw CommandCard.watch.misused("expected a name, or a cell of one")
    }
    reference.path = try session.scriptName(reference.path)
    let local = reference.path.firstRange(of: "().").map { String(reference.path[$0.upperBound...]) }
    let base = (local ?? reference.path).split(separator: ".").first.map(String.init) ?? reference.path
    guard session.allNames.contains(base) else { throw session.unknown(argument) }
    if local == nil { reference.path = try session.placed(reference.path, for: .watch) }
    return session.addStop(session.change(of: reference))
  }

  /// Takes stops and displays away.
  package static let delete: CommandCard = CommandCard(
    "delete", usage: "delete [N]", help: "Takes stop N away, or all stops and displays.",
    examples: [.init("delete 1", "takes stop 1 away"), .init("delete", "takes all away")]
  ) { (session, argument) throws(Diagnostic) in
    var document = Document()
    if argument.isEmpty {
      document.paragraph("all stops and displays taken away")
      session.stops = []
      session.displays = []
      return CommandResult(document)
    }
    guard let number = Int(argument), session.stops.contains(where: { $0.number == number }) else {
      if let position = session.displays.firstIndex(of: argument) {
        session.displays.remove(at: position)
        return CommandResult(document)
      }
      throw Diagnostic(.usage, "there is no stop \(code: argument)", hint: "`break` lists the stops.")
    }
    session.stops.removeAll { $0.number == number }
    document.paragraph("stop \(number) taken away")
    return CommandResult(document)
  }

  /// Shown at every stop.
  package static let display: CommandCard = CommandCard(
    "display", short: ["disp"], usage: "display X", help: "Shows X each time a movement ends.",
    details: ["`delete X` ends it."], examples: [.init("display cost", "the cost, at every stop")], completes: .names
  ) { (session, argument) throws(Diagnostic) in
    guard !argument.isEmpty else {
      guard !session.displays.isEmpty else {
        return CommandResult(
          Document([.paragraph([.init("nothing is displayed · ")] + prose("`display X` shows X at every stop"))]))
      }
      return CommandResult(Document(session.displays.map { .line([.init($0, .name)]) }))
    }
    let text = try session.scripted(argument)
    if Reference(parsing: text) == nil { _ = try session.run().lookout(text, frame: session.frame) }
    if !session.displays.contains(text) { session.displays.append(text) }
    return CommandResult(session.display(text))
  }
}

extension Session {
  func setBreakpoint(_ argument: String, isTemporary: Bool, card: CommandCard) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    if argument.isEmpty, !isTemporary { return CommandResult(stopsDocument()) }
    let text = argument.hasPrefix("line ") ? trim(argument.dropFirst(5)) : argument
    let digits = text.prefix { $0.isNumber }
    let rest = trim(text.dropFirst(digits.count))
    guard let line = Int(digits) else {
      throw card.misused("expected a line, found \(found(argument))")
    }
    var condition: String?
    if !rest.isEmpty {
      guard rest.hasPrefix("if "), !trim(rest.dropFirst(3)).isEmpty else {
        throw card.misused("expected `if` and a condition behind the line, found \(code: rest)")
      }
      let scripted = try scripted(trim(rest.dropFirst(3)))
      _ = try timeline.lookout(scripted, inCode: 0)
      condition = scripted
    }
    let statement = try statement(atOrBehind: line, of: timeline.program)
    let found = timeline.program.statements[statement].line
    return addStop(.line(found), condition: condition, isTemporary: isTemporary, asked: line)
  }

  /// A change of what a reference shows; the names of a function are those of all its calls.
  func change(of reference: Reference) -> Timeline.Stop.Kind {
    let label = reference.text
    let name = followed(reference.path.split(separator: ".").first.map(String.init) ?? reference.path)
    guard let range = label.firstRange(of: "().") else {
      return .change(label, function: name.function, label: label)
    }
    return .change(
      String(label[range.upperBound...]), function: String(label[..<range.lowerBound]), label: label)
  }

  func addStop(
    _ kind: Timeline.Stop.Kind, condition: String? = nil, isTemporary: Bool = false, asked: Int? = nil
  ) -> CommandResult {
    let stop = Timeline.Stop(number: nextStop, kind: kind, condition: condition, isTemporary: isTemporary)
    nextStop += 1
    stops.append(stop)
    var document = Document([.line(spans(of: stop))])
    if case .line(let line) = kind, let asked, asked != line {
      document.paragraph("line \(asked) has no statement; line \(line) is the next that has one")
    }
    return CommandResult(document, fields: [.init("stop", .int(stop.number))])
  }

  private func spans(of stop: Timeline.Stop) -> [Document.Span] {
    let number = Document.Span("stop \(stop.number)", .marker)
    switch stop.kind {
    case .line(let line):
      let text = trim(timeline?.program.source.text(ofLine: line) ?? "")
      let condition = stop.condition.map { " · if \($0)" } ?? ""
      return [
        number, .init(" · before line \(line) "), .init("│ ", .faint), .init(text, .code),
        .init(condition + (stop.isTemporary ? " · once" : "")),
      ]
    case .change(_, _, let label): return [number, .init(" · after a change of "), .init(label, .name)]
    }
  }

  private func stopsDocument() -> Document {
    guard !stops.isEmpty else {
      return Document([.paragraph([.init("there are no stops · ")] + prose("`break LINE` makes one"))])
    }
    return Document(stops.map { .line(spans(of: $0)) })
  }
}
