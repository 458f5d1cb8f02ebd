/// What a script may use before it is stopped with a diagnostic that says which bound it met.
package struct Limits: Sendable, Equatable {
  /// Steps in all; nil for no bound.
  package var steps: UInt64?
  /// Bytes that the script holds at once.
  package var memory = 1 << 30
  /// Elements of one array.
  package var arraySize = 1 << 27
  /// Bytes of printed text.
  package var printed = 64 << 20
  /// Calls inside calls, as CPython counts them.
  package var recursion = 1000

  package init() {}
}
