/// What an answer to a question is worth.
package enum Judgement: Hashable, Sendable {
  /// It is the value, with digits enough to tell it from others.
  case right
  /// It is the value as far as it goes, and so are others.
  case coarse
  /// It is another value; with the reply to a foreseen one, else an empty text.
  case wrong(String)
}
