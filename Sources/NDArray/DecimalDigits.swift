import Glibc

/// The decimal digits of a finite double: ± d.ddd… × 10^exponent, without trailing zeros. Zero has no digits.
///
/// Rounding starts from the shortest digits that name the double. The nearest shorter decimal is the same as that of the
/// exact binary value, except where those digits end in a tie or where more are wanted than a double holds: only then is
/// the exact expansion (up to 767 digits) asked of the C library.
struct DecimalDigits {
  var isNegative: Bool
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// The shortest digits that read back as `x`.
  init(shortest x: Double) {
    self.init(scientific: Array(x.description.utf8))
  }

  /// The shortest digits that name `x` among the numbers of a float type.
  init(shortest x: Double, _ dtype: DType) {
    switch dtype {
    case .float16: self.init(shortestHalf: x)
    case .float32: self.init(scientific: Array(Float(x).description.utf8))
    case .bool, .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32, .uint64, .float64, .text:
      self.init(shortest: x)
    }
  }

  /// At most five digits name a float16.
  private init(shortestHalf x: Double) {
    self.init(shortest: x)
    for count in 1...5 {
      let candidate = DecimalDigits(x, significant: count)
      let text = candidate.leadingText + candidate.mantissaText(candidate.mantissaDecimals)
      let value = Double(text + "e" + String(candidate.exponent - candidate.mantissaDecimals)) ?? x
      if DType.float16.rounded(value) == x.magnitude {
        self = candidate
        return
      }
    }
  }

  /// All digits of the binary value.
  init(exact x: Double) {
    var buffer = [CChar](repeating: 0, count: 800)
    let length = withVaList([CInt(766), x]) { vsnprintf(&buffer, 800, "%.*e", $0) }
    self.init(scientific: buffer.prefix(max(0, Int(length))).map { UInt8(bitPattern: $0) })
  }

  /// `x` correctly rounded (half to even) to a multiple of 10^−decimals.
  init(_ x: Double, decimals: Int) {
    let shortest = DecimalDigits(shortest: x)
    let keep = shortest.exponent + decimals + 1
    self = shortest.needsExactDigits(of: x, keeping: keep) ? DecimalDigits(exact: x) : shortest
    round(keeping: exponent + decimals + 1)
  }

  /// `x` correctly rounded (half to even) to so many significant digits, at least one.
  init(_ x: Double, significant: Int) {
    let shortest = DecimalDigits(shortest: x)
    self = shortest.needsExactDigits(of: x, keeping: significant) ? DecimalDigits(exact: x) : shortest
    round(keeping: significant)
  }

  /// Reads `-0.0`, `12.5`, `1e-05`; whatever stands for the decimal point is not looked at.
  private init(scientific text: [UInt8]) {
    isNegative = text.first == UInt8(ascii: "-")
    digits = []
    exponent = 0
    var sawPoint = false
    var sawDigit = false
    var index = isNegative ? 1 : 0
    while index < text.count, text[index] != UInt8(ascii: "e") {
      let byte = text[index]
      index += 1
      guard byte >= 48, byte <= 57 else {
        sawPoint = true
        continue
      }
      if byte == 48, digits.isEmpty {
        if sawPoint { exponent -= 1 }
        continue
      }
      if !sawPoint, sawDigit { exponent += 1 }
      if sawPoint, digits.isEmpty { exponent -= 1 }
      sawDigit = true
      digits.append(byte - 48)
    }
    if index < text.count, let written = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) {
      exponent += written
    }
    trim()
  }

  /// Whether rounding these shortest digits could differ from rounding the binary value.
  private func needsExactDigits(of x: Double, keeping keep: Int) -> Bool {
    if digits.isEmpty || keep < 0 { return false }
    // Fifteen digits of a normal double are the shortest ones with zeros after them.
    if keep >= digits.count { return keep > 15 || x.magnitude < Double.leastNormalMagnitude }
    return digits.count == keep + 1 && digits[keep] == 5
  }

  private mutating func round(keeping keep: Int) {
    guard keep < digits.count else { return }
    guard keep >= 0 else {
      digits = []
      return trim()
    }
    let isOdd = keep > 0 && digits[keep - 1] & 1 == 1
    let up = digits[keep] > 5 || digits[keep] == 5 && (digits.count > keep + 1 || isOdd)
    digits.removeSubrange(keep...)
    if up {
      while digits.last == 9 { digits.removeLast() }
      if let last = digits.last {
        digits[digits.count - 1] = last + 1
      } else {
        digits = [1]
        exponent += 1
      }
    }
    trim()
  }

  private mutating func trim() {
    while digits.last == 0 { digits.removeLast() }
    if digits.isEmpty { exponent = 0 }
  }

  /// The number of digits after the decimal point when written without an exponent.
  var decimals: Int { max(0, digits.count - 1 - exponent) }

  /// The number of digits after the point when written with an exponent.
  var mantissaDecimals: Int { max(0, digits.count - 1) }

  /// The integer part, at least `0`.
  var integerText: String {
    if digits.isEmpty || exponent < 0 { return "0" }
    return text(from: 0, count: exponent + 1)
  }

  /// Exactly so many digits after the decimal point, zeros where there are no more.
  func fractionText(_ count: Int) -> String { text(from: exponent + 1, count: count) }

  /// The first digit.
  var leadingText: String { text(from: 0, count: 1) }

  /// Exactly so many digits after the first one.
  func mantissaText(_ count: Int) -> String { text(from: 1, count: count) }

  /// `-05`, `+100`: a sign and at least so many digits.
  func exponentText(digits width: Int = 2) -> String {
    let magnitude = String(exponent.magnitude)
    return (exponent < 0 ? "-" : "+") + String(repeating: "0", count: max(0, width - magnitude.utf8.count)) + magnitude
  }

  private func text(from start: Int, count: Int) -> String {
    if count <= 0 { return "" }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count)
    for index in start..<(start + count) {
      bytes.append(48 + (index >= 0 && index < digits.count ? digits[index] : 0))
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
