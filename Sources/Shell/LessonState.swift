import Lessons

/// What a session knows about lessons: which one is under way, what was answered, what is kept of it.
package struct LessonState {
  /// The lesson that one is in; nil outside of lessons.
  package internal(set) var runner: LessonRunner?
  /// Whether a command of the lesson is under way, which then is no answer to it.
  var isRunning = false
  /// A lesson that was left unfinished the last time; Enter goes on with it.
  package internal(set) var offered: String?
  /// What was answered in this session.
  package internal(set) var answers: [Answer] = []
  /// Where progress is kept; nil: nowhere.
  package var store: ProgressStore?
  package internal(set) var progress = Progress()

  /// One answer to a question of a lesson, or one `check`.
  package struct Answer: Hashable, Sendable {
    package let asked: String
    package let typed: String
    package let isRight: Bool
  }
}
