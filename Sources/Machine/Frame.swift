/// A call that is under way.
package struct Frame {
  /// The number of its code.
  package var code: Int32
  /// Where its caller goes on.
  var returnTo: Int32
  /// Where its slots begin on the stack.
  package var base: Int32
  /// Where on the stack its value goes.
  var result: Int32
  /// The operation that called it, and the step that this was part of.
  package var operation: UInt64
  package var step: UInt64
  /// That step's first operation and statement.
  var firstOperation: UInt64
  package var statement: Int32
}
