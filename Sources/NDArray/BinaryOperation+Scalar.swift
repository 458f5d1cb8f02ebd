import CFloatingPoint

extension BinaryOperation {
  /// The result for one pair of numbers, by the arithmetic of float64 arrays; a truth value is 0 or 1, and the operations
  /// on bits, which are for integers, give 0.
  @inline(__always)
  package func scalar(_ a: Double, _ b: Double) -> Double {
    switch self {
    case .add: a + b
    case .subtract: a - b
    case .multiply: a * b
    case .divide: a / b
    case .floorDivide: BinaryOperation.floorDivide(a, b)
    case .remainder: BinaryOperation.remainder(a, b)
    case .power: Math.pow(a, b)
    case .maximum: a > b || a.isNaN ? a : b
    case .minimum: a < b || a.isNaN ? a : b
    case .fmax: a >= b || b.isNaN ? a : b
    case .fmin: a <= b || b.isNaN ? a : b
    case .fmod: Math.fmod(a, b)
    case .floatPower: Math.pow(a, b)
    case .logAddExp: BinaryOperation.logAddExp(a, b)
    case .logAddExp2: BinaryOperation.logAddExp2(a, b)
    case .heaviside: a.isNaN ? a : a == 0 ? b : a < 0 ? 0 : 1
    case .copysign: Double(signOf: b, magnitudeOf: a)
    case .arctan2: Math.atan2(a, b)
    case .hypot: Math.hypot(a, b)
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .logicalAnd: a != 0 && b != 0 ? 1 : 0
    case .logicalOr: a != 0 || b != 0 ? 1 : 0
    case .logicalXor: (a != 0) != (b != 0) ? 1 : 0
    case .bitAnd, .bitOr, .bitXor, .leftShift, .rightShift, .gcd, .lcm: 0
    }
  }

  /// The result for one pair of integers, by the arithmetic of int64 arrays, which wraps; a truth value is 0 or 1,
  /// division by zero gives 0, and the operations with a float result (`divide`, `arctan2`, `hypot`) give 0. A negative
  /// exponent, which is an error for arrays, gives 0.
  @inline(__always)
  package func scalar(_ a: Int64, _ b: Int64) -> Int64 {
    switch self {
    case .add: a &+ b
    case .subtract: a &- b
    case .multiply: a &* b
    case .floorDivide: BinaryOperation.floorDivide(a, b)
    case .remainder: BinaryOperation.remainder(a, b)
    case .power: BinaryOperation.power(a, b)
    case .maximum, .fmax: a > b ? a : b
    case .minimum, .fmin: a < b ? a : b
    case .fmod: b == 0 || b == -1 ? 0 : a % b
    case .gcd: BinaryOperation.gcd(a, b)
    case .lcm: BinaryOperation.lcm(a, b)
    case .equal: a == b ? 1 : 0
    case .notEqual: a != b ? 1 : 0
    case .less: a < b ? 1 : 0
    case .lessOrEqual: a <= b ? 1 : 0
    case .greater: a > b ? 1 : 0
    case .greaterOrEqual: a >= b ? 1 : 0
    case .logicalAnd: a != 0 && b != 0 ? 1 : 0
    case .logicalOr: a != 0 || b != 0 ? 1 : 0
    case .logicalXor: (a != 0) != (b != 0) ? 1 : 0
    case .bitAnd: a & b
    case .bitOr: a | b
    case .bitXor: a ^ b
    // Swift's own shifts go the other way for negative counts, NumPy's shift everything out.
    case .leftShift: b >= 0 && b < 64 ? a &<< b : 0
    case .rightShift: a &>> (b >= 0 && b < 64 ? b : 63)
    case .divide, .arctan2, .hypot, .floatPower, .logAddExp, .logAddExp2, .heaviside, .copysign: 0
    }
  }

  /// log(eᵃ + eᵇ) as NumPy has it.
  private static func logAddExp(_ a: Double, _ b: Double) -> Double {
    if a == b { return a + 0.693147180559945309417232121458176568 }
    let difference = a - b
    if difference > 0 { return a + Math.log1p(Math.exp(-difference)) }
    return difference <= 0 ? b + Math.log1p(Math.exp(difference)) : difference
  }

  /// log₂(2ᵃ + 2ᵇ) as NumPy has it.
  private static func logAddExp2(_ a: Double, _ b: Double) -> Double {
    func log2OnePlus(_ x: Double) -> Double { 1.442695040888963407359924681001892137 * Math.log1p(x) }
    if a == b { return a + 1 }
    let difference = a - b
    if difference > 0 { return a + log2OnePlus(Math.exp2(-difference)) }
    return difference <= 0 ? b + log2OnePlus(Math.exp2(difference)) : difference
  }

  private static func gcd(_ a: Int64, _ b: Int64) -> Int64 {
    var (x, y) = (a.magnitude, b.magnitude)
    while y != 0 { (x, y) = (y, x % y) }
    return Int64(truncatingIfNeeded: x)
  }

  private static func lcm(_ a: Int64, _ b: Int64) -> Int64 {
    let divisor = gcd(a, b)
    if divisor == 0 { return 0 }
    let product = Int64(truncatingIfNeeded: a.magnitude) / divisor &* Int64(truncatingIfNeeded: b.magnitude)
    return product < 0 ? 0 &- product : product
  }

  /// The quotient rounded down and the remainder with the divisor's sign, as NumPy's `npy_divmod` has them.
  private static func divided(_ a: Double, _ b: Double) -> (quotient: Double, remainder: Double) {
    var remainder = a.truncatingRemainder(dividingBy: b)
    if b == 0 { return (a / b, remainder) }
    var quotient = (a - remainder) / b
    if remainder == 0 {
      remainder = b.sign == .minus ? -0.0 : 0.0
    } else if (b < 0) != (remainder < 0) {
      remainder += b
      quotient -= 1
    }
    if quotient == 0 {
      return ((a / b).sign == .minus ? -0.0 : 0.0, remainder)
    }
    let floor = quotient.rounded(.down)
    return (quotient - floor > 0.5 ? floor + 1 : floor, remainder)
  }

  private static func floorDivide(_ a: Double, _ b: Double) -> Double { divided(a, b).quotient }

  private static func remainder(_ a: Double, _ b: Double) -> Double { divided(a, b).remainder }

  @inline(__always)
  private static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    if b == 0 { return divisionByZero() }
    if b == -1 { return 0 &- a }
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }

  @inline(__always)
  private static func remainder(_ a: Int64, _ b: Int64) -> Int64 {
    if b == 0 { return divisionByZero() }
    if b == -1 { return 0 }
    let rest = a % b
    return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest
  }

  /// What NumPy gives for an integer divided by zero, noted in the flags as floats do it.
  private static func divisionByZero() -> Int64 {
    floating_point_raise(UInt32(FLOATING_POINT_DIVIDE))
    return 0
  }

  private static func power(_ a: Int64, _ b: Int64) -> Int64 {
    if b < 0 { return 0 }
    var result: Int64 = 1
    var factor = a
    var exponent = b
    while exponent > 0 {
      if exponent & 1 != 0 { result = result &* factor }
      factor = factor &* factor
      exponent >>= 1
    }
    return result
  }
}
