/// The type of an array's elements. Each element is kept in one 64-bit cell whatever its type, so that a store, a log and
/// a checkpoint know only cells.
package enum DType: RawRepresentable, Sendable, CaseIterable {
  /// 0 or 1.
  case bool
  /// Two's complement.
  case int64
  /// IEEE 754 binary64, by its bit pattern.
  case float64

  /// The number of a case. These are written out so that other modules need no call for them.
  @inlinable @inline(__always) package var rawValue: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  @inlinable @inline(__always) package static func == (a: DType, b: DType) -> Bool { a.rawValue == b.rawValue }

  @inlinable @inline(__always) package init?(rawValue: UInt8) {
    guard rawValue <= DType.float64.rawValue else { return nil }
    self = unsafeBitCast(rawValue, to: DType.self)
  }

  /// NumPy's name for it.
  package var name: String {
    switch self {
    case .bool: "bool"
    case .int64: "int64"
    case .float64: "float64"
    }
  }
}
