import Diagnostics
import Lessons

extension CommandCard {
  /// What to type next in the lesson.
  package static let hint: CommandCard = CommandCard(
    "hint", usage: "hint", help: "Says what the lesson asks for, and for a question how its answer begins.",
    examples: [.init("hint", "what to type next")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.hint.expectNothing(argument)
    let runner = try session.lessonRunner()
    switch runner.moment?.task {
    case .command(let command)?:
      return CommandResult(Document([.line([.init("type: ", .faint), .init(command, .command)])]))
    case .question(let question)?:
      let start = question.answer.prefix { $0 != " " }
      return CommandResult(Document([.line([.init("the answer begins with ", .faint), .init(String(start), .code)])]))
    case nil: return CommandResult(session.ending(runner.lesson))
    }
  }
}
