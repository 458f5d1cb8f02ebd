import Diagnostics
import Machine

extension CommandCard {
  /// N statements, entering calls.
  package static let step: CommandCard = CommandCard(
    "step", short: ["s"], usage: "step [N]",
    help: "Executes one statement, or N, going into the functions that are called.",
    examples: [.init("step", "one statement"), .init("step 5", "five, or up to a stop")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.step.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in timeline.step(count) }
  }
}
