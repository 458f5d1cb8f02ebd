/// The type of an array's elements. Each element is kept in one 64-bit cell whatever its type, so that a store, a log and
/// a checkpoint know only cells.
package enum DType: UInt8, Sendable, CaseIterable {
  /// 0 or 1.
  case bool
  /// Two's complement.
  case int64
  /// IEEE 754 binary64, by its bit pattern.
  case float64

  /// NumPy's name for it.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float64: "float64"
    }
  }
}
