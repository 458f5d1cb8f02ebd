import Diagnostics
import Machine

extension CommandCard {
  /// Over calls.
  package static let next: CommandCard = CommandCard(
    "next", short: ["n"], usage: "next [N]",
    help: "Executes one statement, or N, and the functions that are called in it whole.",
    examples: [.init("next", "one statement"), .init("next 3", "three")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.next.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in timeline.next(count, frame: session.frame) }
  }
}
