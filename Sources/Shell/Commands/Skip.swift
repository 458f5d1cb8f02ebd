import Diagnostics
import Lessons
import NDArray

extension CommandCard {
  /// Passes over what the lesson asks.
  package static let skip: CommandCard = CommandCard(
    "skip", usage: "skip", help: "Lets the lesson do what it asks, shows it, and goes on.",
    examples: [.init("skip", "the next passage")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.skip.expectNothing(argument)
    var runner = try session.lessonRunner()
    var carrier = SessionRunner(session)
    guard let moment = runner.moment else { return CommandResult(session.passage()) }
    var document = Document()
    _ = try runner.comeBackIfElsewhere(on: &carrier)
    if case .question(let question) = moment.task {
      document.append(session.answer(to: question))
      _ = try runner.skip(on: &carrier)
    } else if case .command(let command) = moment.task {
      document.line(.init("skipped: ", .faint), .init(command, .command))
      _ = try runner.skip(on: &carrier)
      session.take(carrier.last.printed)
      document.append(carrier.last.whole(width: session.width))
    }
    session.lessons.runner = runner
    session.keepProgress()
    document.append(.blank)
    document.append(session.passage())
    return CommandResult(document)
  }
}

extension Session {
  /// The right answer to a question, with its value where that is one number.
  fileprivate func answer(to question: Question) -> Document {
    var document = Document()
    var spans: [Document.Span] = [.init("skipped; the answer is ", .faint), .init(question.answer, .code)]
    if let value = try? numbers(question.answer), value.count == 1, let number = value.doubles.first {
      spans += [.init(" = "), .init(DisplayNumber(number, significant: 6).text, .number)]
    }
    document.append(.line(spans))
    return document
  }
}
