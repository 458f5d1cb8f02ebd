import BigInt
import NDArray
import Syntax

/// Integers of more than 64 bits: words in the heap, calculated with by the package BigInt. An integer that fits 64 bits is
/// always an `int` value, so that equal integers look equal.
extension Machine {
  /// The most bits that an integer may have: more would take minutes to multiply, where a learner waits for an answer.
  static let largestInteger = 1 << 23

  /// The most digits that CPython reads or writes.
  static let digitLimit = 4300

  /// An integer value as a number of any size.
  func bigInt(_ value: Value) -> BigInt {
    guard value.tag == .bigInt else { return BigInt(value.integer) }
    let count = heap.size(at: value.address) - 1
    let words = (0..<count).map { UInt(heap.words[value.address + 1 + $0]) }
    return BigInt(sign: heap.words[value.address] >> 8 & 1 == 1 ? .minus : .plus, magnitude: BigUInt(words: words))
  }

  /// A number of any size as an integer value.
  func integer(_ number: BigInt) throws(Raise) -> Value {
    if let small = Int(exactly: number) { return .int(small) }
    let words = Array(number.magnitude.words)
    guard words.count <= Machine.largestInteger / 64 else { throw integerLimit() }
    try checkRoom(words: words.count)
    wentThrough(words.count &* words.count / 8)
    let address = heap.allocate(.bigInt, words: 1 + words.count, number.sign == .minus ? 1 : 0)
    for (place, word) in words.enumerated() { heap.words[address + 1 + place] = UInt64(word) }
    return .object(.bigInt, address)
  }

  private func integerLimit() -> Raise {
    .limit(
      "integer size", "the script wants an integer of more than \(Machine.largestInteger) bits",
      hint: "A float such as 1e300, or a logarithm, goes on where whole numbers become unwieldy.")
  }

  private func checkBits(_ bits: Int, _ overflow: Bool = false) throws(Raise) {
    if overflow || bits > Machine.largestInteger { throw integerLimit() }
  }

  /// Whether a value is an integer of any size.
  package func isWhole(_ value: Value) -> Bool { value.isIntegral || value.tag == .bigInt }

  // MARK: Operators

  /// An operator on integers of any size, or on one beside a float; nil when one of the operands is something else.
  func bigBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    if isWhole(a), isWhole(b) {
      // NumPy's scalars have 64 bits, and say so.
      if a.isNumPyScalar || b.isNumPyScalar { return try besideNumPyScalar(operation, a, b) }
      return try wholeBinary(operation, bigInt(a), bigInt(b))
    }
    guard a.isNumber || b.isNumber, isWhole(a) || isWhole(b) else { return nil }
    if let order = comparison(operation) { return .bool(order(try compareBig(a, b))) }
    let (x, y) = (try double(ofInteger: a), try double(ofInteger: b))
    let result = try binary(operation, .float(x), .float(y))
    return a.tag == .npFloat || b.tag == .npFloat ? .npFloat(result.double) : result
  }

  private func besideNumPyScalar(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    if let order = comparison(operation) {
      let (x, y) = (bigInt(a), bigInt(b))
      return .npBool(order(x < y ? -1 : x > y ? 1 : 0))
    }
    throw outOfBounds(a.tag == .bigInt ? a : b)
  }

  /// NumPy's words for a Python integer that no int64 holds.
  func outOfBounds(_ value: Value) -> Raise { .exception(.overflowError, "Python int too large to convert to C long") }

  func comparison(_ operation: Operation) -> ((Int) -> Bool)? {
    switch operation {
    case .equal: { $0 == 0 }
    case .notEqual: { $0 != 0 }
    case .less: { $0 == -1 }
    case .lessOrEqual: { $0 == -1 || $0 == 0 }
    case .greater: { $0 == 1 }
    case .greaterOrEqual: { $0 == 1 || $0 == 0 }
    default: nil
    }
  }

  /// -1, 0 or 1 as the first is below, at or above the second, by their exact values; 2 beside a NaN.
  func compareBig(_ a: Value, _ b: Value) throws(Raise) -> Int {
    if isWhole(a), isWhole(b) {
      let (x, y) = (bigInt(a), bigInt(b))
      return x < y ? -1 : x > y ? 1 : 0
    }
    if !isWhole(a) {
      let order = try compareBig(b, a)
      return order == 2 ? 2 : -order
    }
    let y = b.double
    if y.isNaN { return 2 }
    if y.isInfinite { return y > 0 ? -1 : 1 }
    let floor = y.rounded(.down)
    let (x, whole) = (bigInt(a), BigInt(floor))
    return x < whole ? -1 : x > whole ? 1 : floor < y ? -1 : 0
  }

  private func wholeBinary(_ operation: Operation, _ x: BigInt, _ y: BigInt) throws(Raise) -> Value {
    switch operation {
    case .add: return try integer(x + y)
    case .subtract: return try integer(x - y)
    case .multiply:
      try checkBits(x.bitWidth + y.bitWidth)
      return try integer(apart(x.bitWidth + y.bitWidth) { x * y })
    case .divide: return .float(try quotient(x, y))
    case .floorDivide, .remainder:
      if y.isZero {
        throw .exception(
          .zeroDivisionError,
          operation == .floorDivide ? "integer division or modulo by zero" : "integer modulo by zero")
      }
      let (quotient, remainder) = x.quotientAndRemainder(dividingBy: y)
      let adjusts = !remainder.isZero && (remainder.sign == .minus) != (y.sign == .minus)
      if operation == .floorDivide { return try integer(adjusts ? quotient - 1 : quotient) }
      return try integer(adjusts ? remainder + y : remainder)
    case .power: return try wholePower(x, y)
    case .leftShift:
      if y.sign == .minus { throw .valueError("negative shift count") }
      if x.isZero { return .int(0) }
      guard let count = Int(exactly: y) else { throw integerLimit() }
      let (bits, overflow) = x.bitWidth.addingReportingOverflow(count)
      try checkBits(bits, overflow)
      return try integer(x << count)
    case .rightShift:
      if y.sign == .minus { throw .valueError("negative shift count") }
      guard let count = Int(exactly: y), count < x.bitWidth else { return .int(x.sign == .minus ? -1 : 0) }
      // Rounded down, as two's complement is shifted.
      let shifted = x.magnitude >> count
      let hasRest = x.sign == .minus && x.magnitude.trailingZeroBitCount < count
      return try integer(BigInt(sign: x.sign, magnitude: hasRest ? shifted + 1 : shifted))
    case .bitAnd: return try integer(x & y)
    case .bitOr: return try integer(x | y)
    case .bitXor: return try integer(x ^ y)
    default:
      if let order = comparison(operation) { return .bool(order(x < y ? -1 : x > y ? 1 : 0)) }
      throw unsupportedOperands(operation, .int(0), .int(0))
    }
  }

  private func wholePower(_ x: BigInt, _ y: BigInt) throws(Raise) -> Value {
    if y.sign == .minus {
      return .float(try binary(.power, .float(try double(x)), .float(try double(y))).double)
    }
    if x.isZero || x == 1 { return y.isZero ? .int(1) : try integer(x) }
    if x == -1 { return .int(y.magnitude.words.first.map { $0 & 1 == 0 } ?? true ? 1 : -1) }
    guard let exponent = Int(exactly: y) else { throw integerLimit() }
    let (bits, overflow) = (x.magnitude.bitWidth - 1).multipliedReportingOverflow(by: exponent)
    try checkBits(bits, overflow)
    return try integer(apart(bits) { x.power(exponent) })
  }

  /// Calculates a number of so many bits while somebody is asked whether to give up: one that is long takes long.
  private func apart(_ bits: Int, _ calculate: @escaping @Sendable () -> BigInt) throws(Raise) -> BigInt {
    // Multiplying by halves, as the package does it, costs about the words to the power of 1.6.
    let words = Double(bits / 64)
    let cost = Int(60 * words * words.squareRoot())
    let number = work.apart(cost: cost, calculate)
    try finishWork()
    return number ?? 0
  }

  /// A unary operator on an integer of any size.
  func bigUnary(_ operation: Operation, _ a: Value) throws(Raise) -> Value {
    let number = bigInt(a)
    switch operation {
    case .negative: return try integer(-number)
    case .positive: return a
    case .invert: return try integer(-number - 1)
    default: throw .typeError("bad operand type for unary \(operation.symbol): 'int'")
    }
  }

  /// `pow(base, exponent, modulus)`.
  package func modularPower(_ base: Value, _ exponent: Value, modulo modulus: Value) throws(Raise) -> Value {
    guard isWhole(base), isWhole(exponent), isWhole(modulus), !base.isNumPyScalar else {
      throw .typeError("pow() 3rd argument not allowed unless all arguments are integers")
    }
    let (m, y) = (bigInt(modulus), bigInt(exponent))
    if m.isZero { throw .valueError("pow() 3rd argument cannot be 0") }
    var x = bigInt(base).modulus(m.sign == .minus ? -m : m)
    if y.sign == .minus {
      guard let inverse = x.inverse(m.sign == .minus ? -m : m) else {
        throw .valueError("base is not invertible for the given modulus")
      }
      x = inverse
    }
    let result = BigInt(x.magnitude.power(y.magnitude, modulus: m.magnitude))
    return try integer(m.sign == .minus && !result.isZero ? result + m : result)
  }

  // MARK: Floats

  /// An integer as the nearest float; an OverflowError where there is none.
  func double(_ number: BigInt) throws(Raise) -> Double {
    let magnitude = number.magnitude
    let width = magnitude.bitWidth
    var result: Double
    if width <= 64 {
      result = Double(UInt64(magnitude))
    } else {
      // The first 64 bits, the last of them standing for all that follow: that decides how a float rounds.
      let shift = width - 64
      let head = UInt64(magnitude >> shift) | (magnitude.trailingZeroBitCount < shift ? 1 : 0)
      result = shift > 1024 ? .infinity : Double(sign: .plus, exponent: shift, significand: Double(head))
    }
    guard result.isFinite else { throw .exception(.overflowError, "int too large to convert to float") }
    if number.sign == .minus { result = -result }
    return result
  }

  /// A number as a float, an integer of any size included.
  package func double(ofInteger value: Value) throws(Raise) -> Double {
    value.tag == .bigInt ? try double(bigInt(value)) : value.number
  }

  /// The nearest float to a quotient of integers.
  func quotient(_ x: BigInt, _ y: BigInt) throws(Raise) -> Double {
    if y.isZero { throw .exception(.zeroDivisionError, "division by zero") }
    if x.isZero { return 0 }
    let (a, b) = (x.magnitude, y.magnitude)
    // The quotient gets at least 64 bits, and a last one for what remains.
    let shift = max(0, 66 - (a.bitWidth - b.bitWidth))
    let (whole, rest) = (a << shift).quotientAndRemainder(dividingBy: b)
    let exponent = whole.bitWidth - shift
    if exponent > 1025 { throw .exception(.overflowError, "integer division result too large for a float") }
    let drop = max(0, whole.bitWidth - 64)
    let isInexact = !rest.isZero || whole.trailingZeroBitCount < drop
    var head = UInt64(whole >> drop) | (isInexact ? 1 : 0)
    var scale = drop - shift
    // Below the normal numbers a float has fewer bits: they are cut here, so that it is rounded once.
    let surplus = -1074 - scale
    if surplus > 0 {
      if surplus >= 64 { return 0 }
      let lost = head & ((1 << UInt64(surplus)) - 1)
      let half: UInt64 = 1 << UInt64(surplus - 1)
      head >>= UInt64(surplus)
      if lost > half || lost == half && head & 1 == 1 { head += 1 }
      scale += surplus
    }
    let result = Double(sign: .plus, exponent: scale, significand: Double(head))
    guard result.isFinite else { throw .exception(.overflowError, "integer division result too large for a float") }
    return (x.sign == .minus) != (y.sign == .minus) ? -result : result
  }

  /// The integer that a float is, cut off towards zero; the float is finite.
  package func integer(cuttingOff number: Double) throws(Raise) -> Value {
    if let small = Int(exactly: number.rounded(.towardZero)) { return .int(small) }
    return try integer(BigInt(number.rounded(.towardZero)))
  }

  // MARK: Text

  /// The decimal digits of an integer of any size.
  func bigText(_ value: Value) -> String { String(bigInt(value)) }

  /// Throws CPython's error for an integer that has too many digits to be written.
  package func checkDigits(_ value: Value) throws(Raise) {
    guard value.tag == .bigInt, heap.size(at: value.address) > 200 else { return }
    // 4300 digits are 14,285 bits; only near that bound are the digits counted.
    let width = bigInt(value).magnitude.bitWidth
    if width > 14_300 || width > 14_280 && bigText(value).drop(while: { $0 == "-" }).utf8.count > Machine.digitLimit {
      throw .valueError(
        "Exceeds the limit (\(Machine.digitLimit) digits) for integer string conversion; use sys.set_int_max_str_digits() to increase the limit"
      )
    }
  }

  /// The integer that digits of a base write, sign and all; nil when they write none.
  package func integer(digits: String, radix: Int) throws(Raise) -> Value? {
    if let small = Int(digits, radix: radix) { return .int(small) }
    let count = digits.utf8.count - (digits.hasPrefix("-") || digits.hasPrefix("+") ? 1 : 0)
    let isPowerOfTwo = radix & (radix - 1) == 0
    if !isPowerOfTwo, count > Machine.digitLimit {
      throw .valueError(
        "Exceeds the limit (\(Machine.digitLimit) digits) for integer string conversion: value has \(count) digits; use sys.set_int_max_str_digits() to increase the limit"
      )
    }
    try checkBits(count * 4)
    guard let number = BigInt(digits, radix: radix) else { return nil }
    return try integer(number)
  }

  /// The integer that a literal in lower case writes; a literal is never longer than a script may be.
  func integer(literal: String) -> Value {
    let radix = literal.hasPrefix("0x") ? 16 : literal.hasPrefix("0o") ? 8 : literal.hasPrefix("0b") ? 2 : 10
    let value = try? integer(digits: String(radix == 10 ? literal[...] : literal.dropFirst(2)), radix: radix)
    return value.flatMap { $0 } ?? .unset
  }

  /// Sign and magnitude of an integer in words of 32 bits, the low one first; 0 is one word.
  package func magnitude(of value: Value) throws(Raise) -> (words: [UInt32], isNegative: Bool) {
    guard isWhole(value) else {
      throw .typeError("'\(typeName(value))' object cannot be interpreted as an integer")
    }
    let number = bigInt(value)
    var words: [UInt32] = []
    for word in number.magnitude.words {
      words += [UInt32(truncatingIfNeeded: word), UInt32(truncatingIfNeeded: word >> 32)]
    }
    while words.count > 1, words.last == 0 { words.removeLast() }
    return (words.isEmpty ? [0] : words, number.sign == .minus)
  }

  /// An integer from words of 32 bits, the low one first.
  package func integer(words: [UInt32]) throws(Raise) -> Value {
    var parts: [UInt] = []
    for place in stride(from: 0, to: words.count, by: 2) {
      parts.append(UInt(words[place]) | (place + 1 < words.count ? UInt(words[place + 1]) << 32 : 0))
    }
    return try integer(BigInt(BigUInt(words: parts)))
  }

  /// An integer of any size by a format specification.
  func formatted(big value: Value, _ format: FormatSpecification) throws(Raise) -> String {
    let number = bigInt(value)
    let approximate = try? double(number)
    return try arrays { () throws(ArrayError) in
      try format.format(isNegative: number.sign == .minus, approximate: approximate) { radix, isUpper in
        String(number.magnitude, radix: radix, uppercase: isUpper)
      }
    }
  }

  /// An integer of any size by a conversion of the `%` operator.
  func formatted(
    big value: Value, _ conversion: PercentConversion, width: Int?, precision: Int?
  ) throws(ArrayError) -> String {
    let number = bigInt(value)
    let approximate = try? double(number)
    return try conversion.format(
      isNegative: number.sign == .minus, approximate: approximate, width: width, precision: precision
    ) { radix, isUpper in
      String(number.magnitude, radix: radix, uppercase: isUpper)
    }
  }

  // MARK: Number theory

  /// The absolute value.
  package func absolute(_ value: Value) throws(Raise) -> Value { try integer(BigInt(bigInt(value).magnitude)) }

  /// How many bits the magnitude has.
  package func bitLength(_ value: Value) -> Int { bigInt(value).magnitude.bitWidth }

  /// How many bits of the magnitude are 1.
  package func bitCount(_ value: Value) -> Int {
    bigInt(value).magnitude.words.reduce(0) { $0 + $1.nonzeroBitCount }
  }

  /// The product of the whole numbers `low ... high`, halved again and again so that the factors stay of like size.
  package func product(from low: Int, through high: Int) throws(Raise) -> Value {
    if low > high { return .int(1) }
    // n factors of at most b bits have at most n·b bits.
    let width = 64 - high.leadingZeroBitCount
    let (bits, overflow) = (high - low + 1).multipliedReportingOverflow(by: max(1, width - 2))
    try checkBits(bits / 2, overflow)
    func product(_ low: Int, _ high: Int) -> BigUInt {
      if high - low < 8 { return (low...high).reduce(BigUInt(1)) { $0 * BigUInt($1) } }
      let middle = low + (high - low) / 2
      return product(low, middle) * product(middle + 1, high)
    }
    return try integer(BigInt(product(low, high)))
  }

  /// The greatest common divisor.
  package func greatestCommonDivisor(_ a: Value, _ b: Value) throws(Raise) -> Value {
    try integer(BigInt(bigInt(a).magnitude.greatestCommonDivisor(with: bigInt(b).magnitude)))
  }

  /// The whole square root of an integer that is not negative.
  package func wholeRoot(_ value: Value) throws(Raise) -> Value { try integer(bigInt(value).squareRoot()) }

  /// Whether an integer of any size is below zero.
  package func isNegative(_ value: Value) -> Bool { bigInt(value).sign == .minus }

  /// The digits of an integer of any size, without its sign.
  package func digits(of value: Value, radix: Int) -> String { String(bigInt(value).magnitude, radix: radix) }

  /// The logarithm of a positive integer that no float holds: mantissa and binary exponent.
  package func scaled(_ value: Value) -> (mantissa: Double, exponent: Int) {
    let magnitude = bigInt(value).magnitude
    let shift = max(0, magnitude.bitWidth - 64)
    let head = UInt64(magnitude >> shift) | (magnitude.trailingZeroBitCount < shift ? 1 : 0)
    return (Double(sign: .plus, exponent: -64, significand: Double(head)), shift + 64)
  }
}
