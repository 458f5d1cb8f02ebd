import Machine
import NDArray

/// What the cards of element types and of their limits share.
extension Call {
  /// The element type that the receiver is, or whose limits it is.
  var dtype: DType { DType(bits: self[0].bits) }

  /// The element type that an argument asks for, where texts that have no length are one character long.
  func elementTypeArgument(_ position: Int) throws(Raise) -> DType? {
    let dtype = try machine.dtypeArgument(self[position])
    return dtype == .text(0) ? .text(1) : dtype
  }

  /// The value that is an element type.
  func value(of dtype: DType) -> Value { Value(tag: .dtype, bits: UInt64(dtype.rawValue)) }

  /// The element type of an array or a number.
  func elementType(_ value: Value) -> DType {
    value.tag == .array ? machine.heap.dtype(of: value) : machine.dtype(ofNumber: value)
  }

  /// `np.finfo` or `np.iinfo`, of a type or of a number or array of that type.
  func limits(of otherwise: DType, where fits: (DType) -> Bool) throws(Raise) -> Value {
    let value = self[0]
    let dtype =
      value.tag == .array || value.isNumber ? elementType(value) : try machine.dtypeArgument(value) ?? otherwise
    guard fits(dtype) else {
      if otherwise == .float64 {
        throw .valueError("data type <class 'numpy.\(dtype.name)'> not inexact")
      }
      throw .valueError("Invalid integer data type '\(dtype.kind)'.")
    }
    return Value(tag: .typeLimits, bits: UInt64(dtype.rawValue))
  }

  /// The binary digits of a number of the float type.
  var digits: Int {
    switch dtype {
    case .float16: 11
    case .float32: 24
    default: 53
    }
  }

  /// A power of two as a number of the type.
  func limit(_ exponent: Double) -> Value {
    machine.scalar(Double(sign: .plus, exponent: Int(exponent), significand: 1).bitPattern, dtype)
  }

  /// The largest number of the type.
  func greatest() -> Value {
    if let limits = dtype.limits {
      return limits.high > UInt(Int.max) ? Value(tag: .npUInt64, bits: UInt64(limits.high)) : .int(Int(limits.high))
    }
    return machine.scalar(greatestFloat.bitPattern, dtype)
  }

  /// The lowest number of the type.
  func lowest() -> Value {
    if let limits = dtype.limits { return .int(limits.low) }
    return machine.scalar((-greatestFloat).bitPattern, dtype)
  }

  private var greatestFloat: Double {
    switch dtype {
    case .float16: 65504
    case .float32: Double(Float.greatestFiniteMagnitude)
    default: Double.greatestFiniteMagnitude
    }
  }

  /// The smallest positive number of the type that has all its digits.
  func smallestNormal() -> Value {
    switch dtype {
    case .float16: limit(-14)
    case .float32: limit(-126)
    default: limit(-1022)
    }
  }

  /// 10⁻ⁿ for the n decimal digits that the type has.
  func resolution() -> Value {
    let number =
      switch dtype {
      case .float16: 0.001
      case .float32: 1e-6
      default: 1e-15
      }
    return machine.scalar(dtype.held(number.bitPattern), dtype)
  }
}
