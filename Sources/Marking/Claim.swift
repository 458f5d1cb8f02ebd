import Diagnostics

/// One line of a claims block: what a source says that something is.
package struct Claim: Hashable, Sendable {
  /// What the claim says of its left side.
  package enum Value: Hashable, Sendable {
    case numbers(ClaimedValues)
    /// An expression, which must give the same.
    case formula(String)
  }

  /// The page or book that prints it, from the nearest `source:` line above.
  package let source: String?
  /// As written: `NAME`, `NAME#K`, `NAME@end`, `NAME@BOOKMARK`, one of these with a cell, or an expression.
  package let left: String
  package let value: Value
  /// The line, from 1, on which it begins.
  package let line: Int
  /// From the left side's first byte to the value's last.
  package let range: SourceRange
  /// The position at which an expression is meant; nil for the first moment when all its names have values.
  package let position: UInt64?

  package init(
    source: String?, left: String, value: Value, line: Int, range: SourceRange, position: UInt64? = nil
  ) {
    self.position = position
    self.source = source
    self.left = left
    self.value = value
    self.line = line
    self.range = range
  }
}
