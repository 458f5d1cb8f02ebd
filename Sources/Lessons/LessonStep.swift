/// What came of one line that was typed in a lesson.
package struct LessonStep: Hashable, Sendable {
  /// What came of it.
  package enum Kind: Hashable, Sendable {
    /// The moment is done, and the lesson goes on.
    case passed
    /// It was the last moment.
    case finished
    /// It was run, and the lesson kept its place.
    case aside
    /// A question's answer that is not right; `text` holds the reply to a foreseen one.
    case wrong
    /// A question's answer that is right as far as it goes, and does not go far enough.
    case coarse
  }

  package var kind: Kind
  /// What the command showed, or the reply.
  package var text: String
  package var succeeded: Bool
  /// Whether the lesson's own state had to be brought back first, setting edits aside.
  package var cameBack = false
  /// Whether the line led away from where the lesson waits.
  package var leads = false
}
