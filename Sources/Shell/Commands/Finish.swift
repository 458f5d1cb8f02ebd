import Diagnostics
import Machine

extension CommandCard {
  /// Out of the function.
  package static let finish: CommandCard = CommandCard(
    "finish", short: ["fin"], usage: "finish", help: "Runs to the end of this function and back into its caller.",
    examples: [.init("finish", "out of the function")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.finish.expectNothing(argument)
    return try session.move { (timeline) throws(Diagnostic) in
      guard timeline.machine.frameCount > 1 else {
        throw Diagnostic(
          .usage, "this is no function that could be finished", hint: "`continue` runs to the end of the script.")
      }
      // From a caller that `up` chose, its own caller; from the script itself, the whole way out of what it called.
      return timeline.finish(frame: session.frame)
    }
  }
}
