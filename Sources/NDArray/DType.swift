/// The type of an array's elements. Each element is kept in one 64-bit cell whatever its type, so that a store, a log and
/// a checkpoint know only cells.
///
/// A cell holds a number in one of two forms: integers and booleans as two's complement of 64 bits, floats as the bit pattern
/// of a binary64. What is narrower than its form is *held* (`held(_:)`) after every operation: an int8 wraps, a float32 is
/// rounded. Since a binary64 has more than twice the digits of a binary32, rounding after `+ - * / sqrt` gives the bits that
/// the narrower arithmetic gives.
///
/// The cell of a text is its number in the machine's `TextTable`; equal texts have equal numbers, and 0 is the empty one. No
/// kernel of this module computes with such cells: they are only moved.
public enum DType: RawRepresentable, Hashable, Sendable, CaseIterable {
  /// 0 or 1.
  case bool
  case int8, int16, int32, int64
  case uint8, uint16, uint32, uint64
  case float16, float32, float64
  /// Texts of at most so many characters; 0 in a wish stands for as many as are needed.
  case text(UInt8)

  /// The types of numbers.
  public static let allCases: [DType] = [
    .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float16, .float32, .float64,
  ]

  /// The most characters that a text in an array can have.
  package static let widestText = 255

  /// The number of a case: 256 and more for numbers, the width for texts. These are written out so that other modules need no
  /// call for them.
  @inlinable @inline(__always) public var rawValue: UInt16 { unsafeBitCast(self, to: UInt16.self) }

  @inlinable @inline(__always) public static func == (a: DType, b: DType) -> Bool { a.rawValue == b.rawValue }

  @inlinable @inline(__always) public init?(rawValue: UInt16) {
    guard rawValue <= DType.float64.rawValue else { return nil }
    self = unsafeBitCast(rawValue, to: DType.self)
  }

  /// The type that a value of the machine stands for by its bits.
  package init(bits: UInt64) { self = DType(rawValue: UInt16(truncatingIfNeeded: bits)) ?? .float64 }

  /// NumPy's name for it in its messages: `int64`, `<U3`.
  package var name: String {
    guard case .text(let width) = self else { return String(describing: self) }
    return width == 0 ? "<U" : "<U\(width)"
  }

  /// Whether the elements are texts.
  @inlinable @inline(__always) public var isText: Bool { rawValue < 256 }

  /// NumPy's letter for it.
  package var character: Character {
    switch self {
    case .bool: "?"
    case .int8: "b"
    case .int16: "h"
    case .int32: "i"
    case .int64: "l"
    case .uint8: "B"
    case .uint16: "H"
    case .uint32: "I"
    case .uint64: "L"
    case .float16: "e"
    case .float32: "f"
    case .float64: "d"
    case .text: "U"
    }
  }

  /// The bytes that NumPy takes for one element.
  package var itemsize: Int {
    switch self {
    case .bool, .int8, .uint8: 1
    case .int16, .uint16, .float16: 2
    case .int32, .uint32, .float32: 4
    case .int64, .uint64, .float64: 8
    case .text(let width): 4 * Int(width)
    }
  }

  /// Whether a cell is the bit pattern of a float.
  @inlinable public var isFloat: Bool { rawValue >= DType.float16.rawValue }

  /// Whether it is an integer with or without a sign.
  package var isInteger: Bool { self != .bool && !isFloat && !isText }

  /// Whether it is an integer without a sign.
  package var isUnsigned: Bool {
    switch self {
    case .uint8, .uint16, .uint32, .uint64: true
    case .bool, .int8, .int16, .int32, .int64, .float16, .float32, .float64, .text: false
    }
  }

  /// Whether it holds less than its cell could, so that results have to be held.
  @inlinable public var isNarrow: Bool {
    self != .float64 && self != .int64 && self != .bool && self != .uint64 && !isText
  }

  /// NumPy's letter for its kind: `b`, `i`, `u`, `f` or `U`.
  package var kind: Character { isText ? "U" : self == .bool ? "b" : isFloat ? "f" : isUnsigned ? "u" : "i" }

  /// The least and the greatest integer; nil for floats.
  package var limits: (low: Int, high: UInt)? {
    switch self {
    case .bool: (0, 1)
    case .int8, .int16, .int32, .int64: (Int.min >> (64 - 8 * itemsize), UInt.max >> (65 - 8 * UInt(itemsize)))
    case .uint8, .uint16, .uint32, .uint64: (0, UInt.max >> (64 - 8 * UInt(itemsize)))
    case .float16, .float32, .float64, .text: nil
    }
  }

  /// The cell of a number of this type that is nearest to what the cell, in this type's form, holds: integers wrap, floats
  /// are rounded, and a boolean is what is not zero.
  @inline(__always)
  package func held(_ cell: UInt64) -> UInt64 {
    switch self {
    case .bool: cell == 0 ? 0 : 1
    case .int8: UInt64(bitPattern: Int64(Int8(truncatingIfNeeded: cell)))
    case .int16: UInt64(bitPattern: Int64(Int16(truncatingIfNeeded: cell)))
    case .int32: UInt64(bitPattern: Int64(Int32(truncatingIfNeeded: cell)))
    case .uint8: cell & 0xFF
    case .uint16: cell & 0xFFFF
    case .uint32: cell & 0xFFFF_FFFF
    case .int64, .uint64, .float64, .text: cell
    case .float16: rounded(Double(bitPattern: cell)).bitPattern
    case .float32: Double(Float(Double(bitPattern: cell))).bitPattern
    }
  }

  /// The number of this float type that is nearest to `x`.
  @inline(__always)
  package func rounded(_ x: Double) -> Double {
    switch self {
    case .float16: DType.half(x)
    case .float32: Double(Float(x))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float64, .text: x
    }
  }

  /// The nearest binary16, ties to even: eleven digits down to 2⁻²⁴, infinite from 65520 on.
  private static func half(_ x: Double) -> Double {
    guard x.isFinite, x != 0 else { return x }
    let unit = Double(sign: .plus, exponent: Swift.max(Int(x.exponent), -14) - 10, significand: 1)
    let rounded = (x / unit).rounded(.toNearestOrEven) * unit
    // Two large factors make it infinite in such a way that the processor notes the overflow.
    return rounded.magnitude >= 65520 ? x * 0x1p1000 * 0x1p1000 : Double(signOf: x, magnitudeOf: rounded)
  }

  /// The dtype that holds the numbers of both, by NumPy's promotion.
  package static func common(_ a: DType, _ b: DType) -> DType {
    if a == b { return a }
    if a.isText || b.isText { return .text(Swift.max(a.textWidth, b.textWidth)) }
    if a == .bool { return b }
    if b == .bool { return a }
    if a.isFloat, b.isFloat { return a.rawValue > b.rawValue ? a : b }
    if a.isFloat || b.isFloat {
      let (float, integer) = a.isFloat ? (a, b) : (b, a)
      let needed = integer.floatType
      return needed.rawValue > float.rawValue ? needed : float
    }
    if a.isUnsigned == b.isUnsigned { return a.itemsize > b.itemsize ? a : b }
    let (unsigned, signed) = a.isUnsigned ? (a, b) : (b, a)
    if signed.itemsize > unsigned.itemsize { return signed }
    switch unsigned {
    case .uint8: return .int16
    case .uint16: return .int32
    case .uint32: return .int64
    default: return .float64
    }
  }

  /// The characters that NumPy reserves for numbers of this type as texts.
  package var textWidth: UInt8 {
    switch self {
    case .bool, .uint16: 5
    case .int8: 4
    case .int16: 6
    case .int32: 11
    case .int64: 21
    case .uint8: 3
    case .uint32: 10
    case .uint64: 20
    case .float16, .float32, .float64: 32
    case .text(let width): width
    }
  }

  /// The float type in which NumPy computes functions of numbers of this type: float16 for bytes and booleans, float32 for 16
  /// bits, float64 for more.
  package var floatType: DType {
    switch self {
    case .bool, .int8, .uint8, .float16: .float16
    case .int16, .uint16, .float32: .float32
    case .int32, .int64, .uint32, .uint64, .float64: .float64
    case .text: self
    }
  }

  /// What sums and products of this type are.
  package var sumType: DType {
    switch self {
    case .bool, .int8, .int16, .int32, .int64: .int64
    case .uint8, .uint16, .uint32, .uint64: .uint64
    case .float16, .float32, .float64, .text: self
    }
  }
}

extension ArrayView {
  /// Brings every element back to what its type holds, after arithmetic in the wider form.
  @inline(__always)
  func hold() {
    if dtype.isNarrow { holdNarrow() }
  }

  @inline(never)
  private func holdNarrow() {
    Plane.each(self, self, self) { plane in
      switch dtype {
      case .int8: plane.map { DType.int8.held($0) }
      case .int16: plane.map { DType.int16.held($0) }
      case .int32: plane.map { DType.int32.held($0) }
      case .uint8: plane.map { DType.uint8.held($0) }
      case .uint16: plane.map { DType.uint16.held($0) }
      case .uint32: plane.map { DType.uint32.held($0) }
      case .float16: plane.map { DType.float16.held($0) }
      case .float32: plane.map { DType.float32.held($0) }
      case .bool, .int64, .uint64, .float64, .text: break
      }
    }
  }
}
