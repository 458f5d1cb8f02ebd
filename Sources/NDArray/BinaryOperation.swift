/// An operation on each pair of elements of two arrays: NumPy's binary universal functions.
package enum BinaryOperation: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
  case maximum, minimum, fmax, fmin, arctan2, hypot
  case fmod, floatPower, logAddExp, logAddExp2, heaviside, copysign, gcd, lcm
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
    case .floatPower: "float_power"
    case .logAddExp: "logaddexp"
    case .logAddExp2: "logaddexp2"
    default: String(describing: self)
    }
  }

  /// The dtype of the result for operands of the given dtypes, or NumPy's `TypeError`.
  package func resultType(_ a: DType, _ b: DType) throws(ArrayError) -> DType {
    let common = DType.common(a, b)
    if common.isText { throw .ofTexts(name) }
    switch self {
    case .add, .multiply, .maximum, .minimum, .fmax, .fmin:
      return common
    case .subtract:
      if common == .bool { throw ArrayError.booleanSubtract }
      return common
    case .floorDivide, .remainder, .fmod, .power:
      return common == .bool ? .int8 : common
    case .divide:
      return common.isFloat ? common : .float64
    case .floatPower:
      return .float64
    case .arctan2, .hypot, .logAddExp, .logAddExp2, .heaviside, .copysign:
      return common.floatType
    case .gcd, .lcm:
      if common == .bool || common.isFloat {
        throw ArrayError(
          .type,
          "ufunc '\(name)' did not contain a loop with signature matching types "
            + "(<class 'numpy.dtypes.\(a.className)'>, <class 'numpy.dtypes.\(b.className)'>) -> None")
      }
      return common
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .logicalAnd, .logicalOr, .logicalXor:
      return .bool
    case .bitAnd, .bitOr, .bitXor:
      if common.isFloat { throw ArrayError.unsupportedInput(name) }
      return common
    case .leftShift, .rightShift:
      if common.isFloat { throw ArrayError.unsupportedInput(name) }
      return common == .bool ? .int8 : common
    }
  }

  /// Throws NumPy's `UFuncTypeError` when the result of an operation in place does not go into the target's dtype.
  package func checkInPlace(result: DType, target: DType) throws(ArrayError) {
    if DType.canCast(result, to: target) { return }
    throw ArrayError(
      .type,
      "Cannot cast ufunc '\(name)' output from dtype('\(result.name)') to dtype('\(target.name)') "
        + "with casting rule 'same_kind'")
  }
}

extension DType {
  /// Whether a cast stays within its kind or goes to a wider one, from booleans over integers without and with a sign to floats.
  package static func canCast(_ source: DType, to target: DType) -> Bool {
    if target.isText { return true }
    if source.isText { return false }
    func level(_ dtype: DType) -> Int { dtype == .bool ? 0 : dtype.isFloat ? 3 : dtype.isUnsigned ? 1 : 2 }
    return level(source) <= level(target)
  }

  /// The name of its class in NumPy's messages: `Float64DType`.
  package var className: String {
    switch self {
    case .bool: "BoolDType"
    case .int8: "Int8DType"
    case .int16: "Int16DType"
    case .int32: "Int32DType"
    case .int64: "Int64DType"
    case .uint8: "UInt8DType"
    case .uint16: "UInt16DType"
    case .uint32: "UInt32DType"
    case .uint64: "UInt64DType"
    case .float16: "Float16DType"
    case .float32: "Float32DType"
    case .float64: "Float64DType"
    case .text: "StrDType"
    }
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
