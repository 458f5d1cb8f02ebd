import Diagnostics
import Lessons

extension CommandCard {
  /// Passes over what the lesson asks.
  package static let skip: CommandCard = CommandCard(
    "skip", usage: "skip", help: "Goes on in the lesson without doing what it asks.",
    examples: [.init("skip", "the next passage")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.skip.expectNothing(argument)
    var runner = try session.lessonRunner()
    var carrier = SessionRunner(session)
    try runner.skip(on: &carrier)
    session.lessons.runner = runner
    session.keepProgress()
    return CommandResult(session.passage())
  }
}
