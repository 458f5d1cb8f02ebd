import Diagnostics
import Machine

extension CommandCard {
  /// To a stop or the end.
  package static let `continue`: CommandCard = CommandCard(
    "continue", short: ["c"], usage: "continue", help: "Runs to the next stop or to the end of the script.",
    examples: [.init("continue", "to a stop or the end")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.continue.expectNothing(argument)
    return try session.move { (timeline) throws(Diagnostic) in timeline.proceed() }
  }
}
