import Diagnostics
import Lessons

extension CommandCard {
  /// Begins the lesson anew.
  package static let again: CommandCard = CommandCard(
    "again", usage: "again", help: "Begins the lesson anew.", examples: [.init("again", "back to its first passage")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.again.expectNothing(argument)
    var runner = try session.lessonRunner()
    var carrier = SessionRunner(session)
    try runner.again(on: &carrier)
    session.lessons.runner = runner
    session.keepProgress()
    return CommandResult(session.passage())
  }
}
