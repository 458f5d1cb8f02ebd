import Lessons
import Marking

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
  /// The lesson that one left to open something else; `lesson` goes back to it.
  var left: LessonRunner?
  /// The run's edits and its text when the present passage began, to tell whether they have been changed since.
  var edits = 0
  var text: [UInt8] = []
  /// Where progress is kept; nil: nowhere.
  package var store: ProgressStore?
  package internal(set) var progress = Progress()

  /// One answer to a question of a lesson, or one `check`.
  package struct Answer: Hashable, Sendable {
    package let asked: String
    package let typed: String
    package let isRight: Bool
    /// The claim that it makes about the run; nil for an answer to a question, and for what no claim can say.
    var claim: Claim?
    /// The run that it is about, and the position at which it was given.
    var run = Run()
    var position: UInt64 = 0
  }

  /// What tells one run from another: the script, and the edits made in it with their positions.
  struct Run: Hashable, Sendable {
    var script: [UInt8] = []
    var edits: [Edit] = []

    /// An edit by its number, and where it was made.
    struct Edit: Hashable, Sendable {
      let id: Int
      let steps: UInt64
    }

    /// Whether another run is the same up to a position.
    func isSame(as other: Run, through position: UInt64) -> Bool {
      script == other.script
        && edits.filter { $0.steps <= position } == other.edits.filter { $0.steps <= position }
    }
  }

  /// The marker of the run that is open, made when it is wanted first, and what that run was.
  var marker: Marker?
  var markedRun = Run()
  /// The names that the number judged last was carried forward from.
  var followed: [String] = []
}
