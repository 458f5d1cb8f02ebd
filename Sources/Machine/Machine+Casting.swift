import BigInt
import CFloatingPoint
import NDArray

/// How numbers become elements. What is stored one by one goes through Python's `int()` and is refused when the type cannot
/// hold it; what is converted as an array goes through the processor, which gives something, and NumPy warns.
extension Machine {
  /// The cell that stores a number as an element, or the error of what the type cannot hold.
  package func checkedCell(_ value: Value, _ dtype: DType) throws(Raise) -> UInt64 {
    if dtype.isText { return try textCell(value, dtype) }
    if value.tag == .bigInt { return try checkedCell(big: value, dtype) }
    if dtype == .bool || dtype == .float64 || value.tag == .bool { return cell(value, dtype) }
    if dtype.isFloat || dtype.isUnsigned && value.isNumPyScalar { return try castCell(value, dtype) }
    if value.isFloating { return try checkedCell(whole(value.double), dtype) }
    if value.tag == .npUInt64, value.bits >> 63 != 0 { throw outOfBounds(value) }
    try checkRange(value, dtype)
    return cell(value, dtype)
  }

  private func checkedCell(big value: Value, _ dtype: DType) throws(Raise) -> UInt64 {
    switch dtype {
    case .bool: return 1
    case .float16, .float32, .float64: return try checkedCell(.float(double(ofInteger: value)), dtype)
    case .uint64:
      if let fitting = UInt64(exactly: bigInt(value)) { return fitting }
    case .uint32:
      // NumPy reads these two types as unsigned numbers of 64 bits.
      if let wide = UInt64(exactly: bigInt(value)) {
        throw .exception(.overflowError, "Python integer \(wide) out of bounds for \(dtype.name)")
      }
    case .int8, .int16, .int32, .int64, .uint8, .uint16, .text: break
    }
    throw outOfBounds(value)
  }

  /// Python's `int()` of a float.
  private func whole(_ x: Double) throws(Raise) -> Value {
    if x.isNaN { throw .valueError("cannot convert float NaN to integer") }
    if x.isInfinite { throw .exception(.overflowError, "cannot convert float infinity to integer") }
    if let small = Int(exactly: x.rounded(.towardZero)) { return .int(small) }
    return try integer(BigInt(x))
  }

  /// The cell that a number has as an element of an array that is converted.
  package func castCell(_ value: Value, _ dtype: DType) throws(Raise) -> UInt64 {
    if dtype.isText { return try textCell(value, dtype) }
    if value.isFloating { try noteCast(value.double, to: dtype) }
    return convert(value.bits, from: self.dtype(ofNumber: value), to: dtype)
  }

  /// Refuses a Python integer that the type cannot hold.
  func checkRange(_ value: Value, _ dtype: DType) throws(Raise) {
    guard dtype != .int64, let limits = dtype.limits else { return }
    let fits = value.integer < 0 ? value.integer >= limits.low : UInt(value.integer) <= limits.high
    guard !fits else { return }
    throw .exception(.overflowError, "Python integer \(value.integer) out of bounds for \(dtype.name)")
  }

  /// Copies elements into a place of another type, and warns of what was lost.
  package func cast(_ source: ArrayView, into target: ArrayView) throws(Raise) {
    try arrays { () throws(ArrayError) in try copyCells(source, into: target) }
    try noteCast(source, to: target.dtype)
  }

  /// Warns of what converting an array does to its numbers.
  package func noteCast(_ source: ArrayView, to dtype: DType) throws(Raise) {
    if source.dtype != dtype { try noteCast(source.loss(convertedTo: dtype)) }
  }

  func noteCast(_ x: Double, to dtype: DType) throws(Raise) { try noteCast(dtype.loss(of: x)) }

  private func noteCast(_ loss: CastLoss) throws(Raise) {
    switch loss {
    case .none: break
    case .invalid: try noteFloatErrors(UInt32(FLOATING_POINT_INVALID), "cast")
    case .overflow: try noteFloatErrors(UInt32(FLOATING_POINT_OVERFLOW), "cast")
    }
  }
}
