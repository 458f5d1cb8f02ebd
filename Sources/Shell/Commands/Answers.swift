import Diagnostics

extension CommandCard {
  /// What was answered.
  package static let answers: CommandCard = CommandCard(
    "answers", usage: "answers", help: "Lists what you answered and checked in this session.",
    examples: [.init("answers", "the list")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.answers.expectNothing(argument)
    guard !session.lessons.answers.isEmpty else {
      return CommandResult(Document([.line([.init("nothing has been answered yet", .faint)])]))
    }
    var table = Document.Table(alignments: [.left, .left, .left])
    for answer in session.lessons.answers {
      table.rows.append([
        [answer.isRight ? .init("✓", .agrees) : .init("✗", .wrong)], [.init(answer.typed, .code)],
        [.init(answer.asked, .faint)],
      ])
    }
    return CommandResult(Document([.table(table)]))
  }
}
