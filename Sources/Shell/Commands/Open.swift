import Diagnostics

extension CommandCard {
  /// Opens a script.
  package static let open: CommandCard = CommandCard(
    "open", usage: "open FILE", help: "Opens a script at its first line.",
    examples: [.init("open train.py", "a script of yours")], completes: .files
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { throw CommandCard.open.misused("expected a file") }
    try session.open(readSource(argument), path: argument)
    return CommandResult(session.report(), fields: session.positionFields())
  }
}
