import Diagnostics

/// One thing that a lesson asks the learner to do, with the passage that leads to it.
package struct Moment: Sendable {
  /// What is proposed.
  package enum Task: Sendable {
    case command(String)
    case question(Question)
  }

  /// From 1.
  package let number: Int
  /// How many the lesson has, "1 of 9".
  package let count: Int
  /// The heading that it stands under.
  package let heading: String
  /// The prose since the moment before; empty when the same transcript goes on.
  package let passage: Document
  package let task: Task
  /// What the command is expected to show, without a line break at its end; empty for a question.
  package let expected: String
  /// The script that it belongs to.
  package let script: String
  /// The line, from 1, of the command or the question.
  package let line: Int
}
