import Diagnostics

extension CommandCard {
  /// What was answered.
  package static let answers: CommandCard = CommandCard(
    "answers", usage: "answers [withdraw N]",
    help: "Lists what you answered and checked in this session, or takes an answer back.",
    details: [
      "Answers stand wherever you go in the run, and later ones are held against them. One that is withdrawn is as if it had not been given; `answers withdraw all` withdraws all."
    ],
    examples: [.init("answers", "the list"), .init("answers withdraw 2", "takes the second one back")]
  ) { (session, argument) throws(Diagnostic) in
    if !argument.isEmpty { return try session.withdraw(argument) }
    guard !session.lessons.answers.isEmpty else {
      return CommandResult(Document([.line([.init("nothing has been answered yet", .faint)])]))
    }
    var table = Document.Table(alignments: [.right, .left, .left, .left])
    for (number, answer) in session.lessons.answers.enumerated() {
      table.rows.append([
        [.init(String(number + 1), .lineNumber)],
        [answer.isRight ? .init("✓", .agrees) : .init("✗", .wrong)], [.init(answer.typed, .code)],
        [.init(answer.asked, .faint)],
      ])
    }
    let fields = session.lessons.answers.map { answer in
      JSON.object([
        .init("asked", .string(answer.asked)), .init("typed", .string(answer.typed)),
        .init("right", .bool(answer.isRight)),
      ])
    }
    return CommandResult(Document([.table(table)]), fields: [.init("answers", .array(fields))])
  }
}

extension Session {
  fileprivate func withdraw(_ argument: String) throws(Diagnostic) -> CommandResult {
    let (word, number) = splitWord(trim(argument))
    let rest = trim(number)
    guard word == "withdraw", !rest.isEmpty else {
      throw CommandCard.answers.misused("expected \(code: "withdraw") and a number, found \(code: argument)")
    }
    if rest == "all" {
      let count = lessons.answers.count
      lessons.answers = []
      return CommandResult(Document([.line([.init("\(count == 1 ? "1 answer" : "\(count) answers") withdrawn")])]))
    }
    guard let place = Int(rest), place > 0, place <= lessons.answers.count else {
      throw Diagnostic(
        .usage, "there is no answer \(code: rest)",
        hint: lessons.answers.isEmpty ? "Nothing has been answered yet." : "`answers` lists them with their numbers.")
    }
    let answer = lessons.answers.remove(at: place - 1)
    return CommandResult(
      Document([.line([.init("withdrawn: "), .init(answer.asked, .name), .init(" = "), .init(answer.typed, .code)])]))
  }
}
