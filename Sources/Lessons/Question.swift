/// A question whose answer is an expression that the shell computes.
///
/// Written as a block: the prompt, then `answer: EXPRESSION`, then any number of `wrong: EXPRESSION -> REPLY`.
/// An answer needs digits enough to be told from these and from 0; so the value before an update belongs among them.
package struct Question: Hashable, Sendable {
  /// A wrong answer that was foreseen.
  package struct Wrong: Hashable, Sendable {
    package let expression: String
    package let reply: String
    package let line: Int
  }

  package let prompt: String
  package let answer: String
  package let wrong: [Wrong]
}
