import Diagnostics
import Machine

extension CommandCard {
  /// Takes back the last movement or edit.
  package static let undo: CommandCard = CommandCard(
    "undo", usage: "undo", help: "Takes back the last movement or edit.",
    examples: [.init("undo", "back to where one was")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.undo.expectNothing(argument)
    let hint: Message = "`back` goes back by a statement."
    return try session.returned("there is nothing to undo", hint: hint) { $0.undo() }
  }

  /// Takes back the last `undo`.
  package static let redo: CommandCard = CommandCard(
    "redo", usage: "redo", help: "Takes back the last `undo`.", examples: [.init("redo", "does again what was undone")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.redo.expectNothing(argument)
    return try session.returned("there is nothing to redo") { $0.redo() }
  }
}

extension Session {
  /// What became of going back to where one was.
  fileprivate func returned(
    _ nothing: Message, hint: Message? = nil, _ movement: (Timeline) -> Timeline.Return
  ) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let before = timeline.program.source
    switch movement(timeline) {
    case .nothing: throw Diagnostic(.usage, nothing, hint: hint)
    case .interrupted: throw Diagnostic.interrupted
    case .done: break
    }
    chosenFrame = nil
    var document = Document()
    // A line that is another one again is shown.
    let source = timeline.program.source
    for line in 1...max(1, min(before.lastLine, source.lastLine))
    where before.text(ofLine: line) != source.text(ofLine: line) {
      document.line(
        .init("line \(line) ", .lineNumber), .init("│ ", .faint), .init(trim(source.text(ofLine: line)), .code))
    }
    document.append(report())
    return CommandResult(document, fields: positionFields())
  }
}
