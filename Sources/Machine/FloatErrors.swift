import CFloatingPoint

/// What NumPy does when a floating-point operation divides by zero, overflows or has no valid result: `np.seterr`.
package struct FloatErrors: Equatable, Sendable {
  /// What is done about one kind of error.
  package enum Handling: String, Sendable {
    case ignore, warn, raise
  }

  package var divide = Handling.warn
  package var over = Handling.warn
  package var invalid = Handling.warn
  /// NumPy ignores underflow unless it is told otherwise; Longhand does not watch for it.
  package var under = Handling.ignore

  package init() {}

  /// The errors among raised flags, in the order in which NumPy speaks of them, with NumPy's words.
  func raised(_ flags: UInt32) -> [(handling: Handling, words: String)] {
    var result: [(Handling, String)] = []
    if flags & UInt32(FLOATING_POINT_DIVIDE) != 0 { result.append((divide, "divide by zero")) }
    if flags & UInt32(FLOATING_POINT_OVERFLOW) != 0 { result.append((over, "overflow")) }
    if flags & UInt32(FLOATING_POINT_INVALID) != 0 { result.append((invalid, "invalid value")) }
    return result
  }
}
