/// The cell that holds the number of `cell` in another dtype, by NumPy's casts on x86.
@inline(__always)
package func convert(_ cell: UInt64, from source: DType, to target: DType) -> UInt64 {
  if source == target { return cell }
  switch (source.isFloat, target.isFloat) {
  case (true, true): return target.held(cell)
  case (true, false): return target.cut(Double(bitPattern: cell))
  case (false, true):
    return target.held((source == .uint64 ? Double(cell) : Double(Int64(bitPattern: cell))).bitPattern)
  case (false, false): return target.held(cell)
  }
}

/// A float cut off to an integer as x86 does it: what does not fit is the smallest integer.
@inline(__always)
func integer(_ x: Double) -> Int64 {
  x >= -0x1p63 && x < 0x1p63 ? Int64(x) : .min
}

extension DType {
  /// The cell of an integer type that holds a float without its fraction. The processor cuts to 32 bits for what is narrower
  /// and signed or small, to 64 for the rest; what does not fit there is the smallest integer, of which the low bits are kept.
  @inline(__always)
  func cut(_ x: Double) -> UInt64 {
    switch self {
    case .bool: x == 0 ? 0 : 1
    case .int64, .uint32: held(UInt64(bitPattern: integer(x)))
    case .uint64: x >= 0x1p63 ? UInt64(bitPattern: integer(x - 0x1p63)) ^ 1 << 63 : UInt64(bitPattern: integer(x))
    case .int8, .int16, .int32, .uint8, .uint16:
      held(UInt64(bitPattern: x > -2_147_483_649 && x < 2_147_483_648 ? Int64(x) : Int64(Int32.min)))
    case .float16, .float32, .float64: held(x.bitPattern)
    case .text: 0
    }
  }

  /// Whether the processor notes that a float is no integer of this type.
  @inline(__always)
  private func isInvalid(_ x: Double) -> Bool {
    switch self {
    case .bool, .float16, .float32, .float64, .text: false
    case .int64, .uint32: !(x >= -0x1p63 && x < 0x1p63)
    case .uint64: !(x >= -0x1p63 && x < 0x1p64)
    case .int8, .int16, .int32, .uint8, .uint16: !(x > -2_147_483_649 && x < 2_147_483_648)
    }
  }

  /// Whether a float becomes infinite in this type, which it was not.
  @inline(__always)
  private func overflows(_ x: Double) -> Bool { isFloat && x.isFinite && !rounded(x).isFinite }

  /// What converting a float to this type does that NumPy warns of.
  package func loss(of x: Double) -> CastLoss { isInvalid(x) ? .invalid : overflows(x) ? .overflow : .none }
}

/// What of a number is lost in a conversion to another type, so that NumPy warns.
package enum CastLoss: Sendable {
  case none
  /// An integer was wanted of what is no number, is infinite or is out of range.
  case invalid
  /// A finite number has become infinite.
  case overflow
}

extension ArrayView {
  /// What converting the elements to another type does that NumPy warns of; the first kind that is found.
  package func loss(convertedTo target: DType) -> CastLoss {
    guard dtype.isFloat, target != .bool, !target.isText, !target.isFloat || target.rawValue < dtype.rawValue else {
      return .none
    }
    let isContiguous = layout.isContiguous
    for position in 0..<count {
      let loss = target.loss(of: Double(bitPattern: cells[isContiguous ? position : offset(ofFlat: position)]))
      if loss != .none { return loss }
    }
    return .none
  }
}
