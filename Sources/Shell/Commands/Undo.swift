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
    return try session.returned(session.run().undo(), "there is nothing to undo", hint: hint)
  }

  /// Takes back the last `undo`.
  package static let redo: CommandCard = CommandCard(
    "redo", usage: "redo", help: "Takes back the last `undo`.", examples: [.init("redo", "does again what was undone")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.redo.expectNothing(argument)
    return try session.returned(session.run().redo(), "there is nothing to redo")
  }
}

extension Session {
  /// What became of going back to where one was.
  fileprivate func returned(
    _ what: Timeline.Return, _ nothing: Message, hint: Message? = nil
  ) throws(Diagnostic) -> CommandResult {
    switch what {
    case .nothing: throw Diagnostic(.usage, nothing, hint: hint)
    case .interrupted: throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
    case .done: break
    }
    chosenFrame = nil
    return CommandResult(report(), fields: positionFields())
  }
}
