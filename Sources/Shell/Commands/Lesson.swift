import Diagnostics
import Lessons

extension CommandCard {
  /// Opens a lesson, or comes back to it.
  package static let lesson: CommandCard = CommandCard(
    "lesson", usage: "lesson [NAME]", help: "Opens a lesson, or comes back to the one that you are in.",
    details: ["Coming back sets aside what was changed since; the lesson goes on where it was."],
    examples: [.init("lesson logistic", "opens the first lesson")], completes: .lessons
  ) { (session, argument) throws(Diagnostic) in
    if !argument.isEmpty {
      let lesson = try session.lesson(named: argument)
      let isHere = session.lessons.runner?.lesson.name == argument
      if session.lessons.runner == nil {
        session.lessons.progress = session.lessons.store?.load() ?? session.lessons.progress
      }
      let done = isHere ? session.lessons.runner?.done ?? 0 : session.lessons.progress.done[argument] ?? 0
      return CommandResult(try session.open(lesson, done: done < lesson.moments.count ? done : 0))
    }
    if let offered = session.lessons.offered {
      return CommandResult(
        try session.open(session.lesson(named: offered), done: session.lessons.progress.done[offered] ?? 0))
    }
    if session.lessons.runner == nil, session.lessons.left == nil, let last = session.lastLesson {
      return CommandResult(try session.open(last, done: session.lessons.progress.done[last.name] ?? 0))
    }
    var runner: LessonRunner
    if let left = session.lessons.left { runner = left } else { runner = try session.lessonRunner() }
    try runner.comeBack(on: session)
    session.lessons.runner = runner
    session.lessons.left = nil
    session.keepProgress()
    return CommandResult(session.passage())
  }
}

extension Session {
  /// The lesson that one is in, or what to do when there is none.
  func lessonRunner() throws(Diagnostic) -> LessonRunner {
    guard let runner = lessons.runner else {
      throw Diagnostic(.usage, "no lesson is open", hint: "`lessons` lists them; `lesson NAME` opens one.")
    }
    return runner
  }
}
