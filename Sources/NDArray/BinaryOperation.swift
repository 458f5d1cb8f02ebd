/// An operation on each pair of elements of two arrays: NumPy's binary universal functions.
package enum BinaryOperation: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
  case maximum, minimum, arctan2, hypot
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case logicalAnd, logicalOr, logicalXor
  case bitAnd, bitOr, bitXor, leftShift, rightShift

  /// NumPy's name for it.
  package var name: String {
    switch self {
    case .floorDivide: "floor_divide"
    case .notEqual: "not_equal"
    case .lessOrEqual: "less_equal"
    case .greaterOrEqual: "greater_equal"
    case .logicalAnd: "logical_and"
    case .logicalOr: "logical_or"
    case .logicalXor: "logical_xor"
    case .bitAnd: "bitwise_and"
    case .bitOr: "bitwise_or"
    case .bitXor: "bitwise_xor"
    case .leftShift: "left_shift"
    case .rightShift: "right_shift"
    default: String(describing: self)
    }
  }

  /// The dtype of the result for operands of the given dtypes, or NumPy's `TypeError`.
  ///
  /// Where NumPy makes an int8 or a float16 of booleans, which Longhand has not, it is int64 or float64.
  package func resultType(_ a: DType, _ b: DType) throws(ArrayError) -> DType {
    let common = DType.common(a, b)
    switch self {
    case .add, .multiply, .maximum, .minimum:
      return common
    case .subtract:
      if common == .bool { throw ArrayError.booleanSubtract }
      return common
    case .floorDivide, .remainder, .power:
      return common == .bool ? .int64 : common
    case .divide, .arctan2, .hypot:
      return .float64
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .logicalAnd, .logicalOr, .logicalXor:
      return .bool
    case .bitAnd, .bitOr, .bitXor:
      if common == .float64 { throw ArrayError.unsupportedInput(name) }
      return common
    case .leftShift, .rightShift:
      if common == .float64 { throw ArrayError.unsupportedInput(name) }
      return .int64
    }
  }

  /// Throws NumPy's `UFuncTypeError` when the result of an operation in place does not go into the target's dtype.
  package func checkInPlace(result: DType, target: DType) throws(ArrayError) {
    if result.rawValue <= target.rawValue { return }
    throw ArrayError(
      .type,
      "Cannot cast ufunc '\(name)' output from dtype('\(result.name)') to dtype('\(target.name)') "
        + "with casting rule 'same_kind'")
  }
}

extension DType {
  /// The dtype that holds the numbers of both.
  package static func common(_ a: DType, _ b: DType) -> DType {
    a.rawValue < b.rawValue ? b : a
  }
}

extension ArrayError {
  static func unsupportedInput(_ name: String) -> ArrayError {
    ArrayError(
      .type,
      "ufunc '\(name)' not supported for the input types, and the inputs could not be safely coerced "
        + "to any supported types according to the casting rule ''safe''")
  }

  static let booleanSubtract = ArrayError(
    .type,
    "numpy boolean subtract, the `-` operator, is not supported, "
      + "use the bitwise_xor, the `^` operator, or the logical_xor function instead.")

  /// More axes than a layout has room for.
  static let tooManyAxes = ArrayError(.notSupported, "arrays of more than \(Layout.maximumRank) axes")
}
