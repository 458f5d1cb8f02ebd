/// The operator, conversion or parameter kind that a node carries beside its kind.
public enum Operation: UInt8, Sendable {
  case nothing
  // Binary.
  case add, subtract, multiply, divide, floorDivide, remainder, power, matrixMultiply
  case bitAnd, bitOr, bitXor, leftShift, rightShift
  // Unary.
  case not, negative, positive, invert
  // Boolean.
  case and, or
  // Comparisons.
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual, `is`, isNot, `in`, notIn
  // Conversions of a formatted value.
  case conversionNone, conversionStr, conversionRepr, conversionASCII
  // Kinds of parameters.
  case positionalOnly, positionalOrKeyword, variadic, keywordOnly, variadicKeyword

  /// The case of a number that came from one; `nothing` for any other.
  @inlinable @inline(__always) public static func numbered(_ number: UInt8) -> Operation {
    number <= Operation.variadicKeyword.rawNumber ? unsafeBitCast(number, to: Operation.self) : .nothing
  }

  @inlinable @inline(__always) public var rawNumber: UInt8 { unsafeBitCast(self, to: UInt8.self) }

  // Written out, because the comparison that comes with raw values is a call through a table.
  @inlinable @inline(__always) public static func == (a: Operation, b: Operation) -> Bool {
    a.rawNumber == b.rawNumber
  }

  @inlinable @inline(__always) public static func != (a: Operation, b: Operation) -> Bool {
    a.rawNumber != b.rawNumber
  }

  /// The operator as Python writes it; empty for conversions and parameter kinds.
  package var symbol: String {
    switch self {
    case .add: "+"
    case .subtract: "-"
    case .multiply: "*"
    case .divide: "/"
    case .floorDivide: "//"
    case .remainder: "%"
    case .power: "**"
    case .matrixMultiply: "@"
    case .bitAnd: "&"
    case .bitOr: "|"
    case .bitXor: "^"
    case .leftShift: "<<"
    case .rightShift: ">>"
    case .not: "not"
    case .negative: "-"
    case .positive: "+"
    case .invert: "~"
    case .and: "and"
    case .or: "or"
    case .equal: "=="
    case .notEqual: "!="
    case .less: "<"
    case .lessOrEqual: "<="
    case .greater: ">"
    case .greaterOrEqual: ">="
    case .is: "is"
    case .isNot: "is not"
    case .in: "in"
    case .notIn: "not in"
    case .nothing, .conversionNone, .conversionStr, .conversionRepr, .conversionASCII,
      .positionalOnly, .positionalOrKeyword, .variadic, .keywordOnly, .variadicKeyword:
      ""
    }
  }
}
