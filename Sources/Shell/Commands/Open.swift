import Diagnostics

extension CommandCard {
  /// Opens a script or a lesson.
  package static let open: CommandCard = CommandCard(
    "open", usage: "open FILE", help: "Opens a script at its first line, or a lesson.",
    examples: [.init("open train.py", "a script of yours")], completes: .files
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { throw CommandCard.open.misused("expected a file") }
    return CommandResult(try session.open(file: argument), fields: session.positionFields())
  }
}
