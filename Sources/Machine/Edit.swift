/// A change made at the prompt: Python that is executed when the run comes to its position.
package struct Edit: Equatable {
  /// Tells it from every other edit of the session.
  package let id: Int
  /// The position: it is executed when so many steps have been made.
  package let steps: UInt64
  /// What was typed.
  package let text: String
  /// The frame it was typed in, counted from the module.
  package let frame: Int
  /// Its compiled form in the program.
  let code: Int
  /// What `_` was when it was typed.
  let last: Timeline.LastValue?

  package static func == (one: Edit, other: Edit) -> Bool { one.id == other.id }
}
