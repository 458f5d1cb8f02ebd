import Diagnostics
import Lessons

extension CommandCard {
  /// The list of lessons.
  package static let lessons: CommandCard = CommandCard(
    "lessons", usage: "lessons", help: "Lists the lessons and how far you have come.",
    examples: [.init("lessons", "the list")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.lessons.expectNothing(argument)
    return session.listLessons()
  }
}

extension Session {
  /// The lessons, with what is done of each.
  package func listLessons() -> CommandResult {
    if lessons.runner == nil { lessons.progress = lessons.store?.load() ?? lessons.progress }
    var table = Document.Table(alignments: [.left, .right, .left])
    var fields: [JSON] = []
    for name in LessonLibrary.names {
      guard let lesson = LessonLibrary.lesson(name, language: language) else { continue }
      let done = min(lessons.progress.done[name] ?? 0, lesson.moments.count)
      table.rows.append([
        [.init(name, .command)], [.init("\(done) of \(lesson.moments.count)", .faint)], [.init(lesson.title)],
      ])
      fields.append(
        .object([
          .init("name", .string(name)), .init("title", .string(lesson.title)), .init("done", .int(done)),
          .init("count", .int(lesson.moments.count)),
        ]))
    }
    return CommandResult(Document([.table(table)]), fields: [.init("lessons", .array(fields))])
  }
}
