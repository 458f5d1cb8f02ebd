import Diagnostics

extension CommandCard {
  /// Takes back the last movement or edit.
  package static let undo: CommandCard = CommandCard(
    "undo", usage: "undo", help: "Takes back the last movement or edit.",
    examples: [.init("undo", "back to where one was")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.undo.expectNothing(argument)
    guard try session.run().undo() else {
      throw Diagnostic(.usage, "there is nothing to undo", hint: "`back` goes back by a statement.")
    }
    session.chosenFrame = nil
    return CommandResult(session.report(), fields: session.positionFields())
  }

  /// Takes back the last `undo`.
  package static let redo: CommandCard = CommandCard(
    "redo", usage: "redo", help: "Takes back the last `undo`.", examples: [.init("redo", "does again what was undone")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.redo.expectNothing(argument)
    guard try session.run().redo() else { throw Diagnostic(.usage, "there is nothing to redo") }
    session.chosenFrame = nil
    return CommandResult(session.report(), fields: session.positionFields())
  }
}
