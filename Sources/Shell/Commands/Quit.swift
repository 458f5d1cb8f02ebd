import Diagnostics

extension CommandCard {
  /// Leaves the shell.
  package static let quit: CommandCard = CommandCard(
    "quit", short: ["q"], usage: "quit", help: "Leaves the shell; Ctrl-D does too.", examples: [.init("quit", "leaves")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.quit.expectNothing(argument)
    var result = CommandResult()
    result.leaves = true
    return result
  }
}
