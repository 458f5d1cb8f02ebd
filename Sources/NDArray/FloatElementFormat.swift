/// How the floats of one array are written: with an exponent or without, with how many digits and blanks.
struct FloatElementFormat {
  private let options: PrintOptions
  /// The type whose shortest digits count.
  private let dtype: DType
  private var usesExponent = false
  /// Whether a number stops at its shortest digits.
  private let isUnique: Bool
  private var precision: Int?
  private var minimumDigits = 0
  /// The width of the integer part, its sign included, and of the fraction with what follows it.
  private var padLeft = 0
  private var padRight = 0
  private var exponentDigits = 2

  init(_ numbers: [Double], dtype: DType, options: PrintOptions) {
    self.options = options
    self.dtype = dtype
    // A double has no more than 1074 decimals; more would be zeros that only fill memory.
    precision = options.floatmode == .unique ? nil : min(max(options.precision, 0), 1100)
    isUnique = options.floatmode != .fixed
    let finite = numbers.filter(\.isFinite)
    usesExponent = needsExponent(finite)
    if !finite.isEmpty {
      let decimals = finite.map(decimal)
      padLeft = zip(finite, decimals).map { integerPart($1, isNegative: $0.sign == .minus).utf8.count }.max() ?? 0
      let isFixed = !isUnique
      let fraction =
        isFixed
        ? precision ?? 0 : decimals.map { usesExponent ? $0.mantissaDecimals : $0.decimals }.max() ?? 0
      if usesExponent {
        exponentDigits = decimals.map { $0.exponentText().utf8.count - 1 }.max() ?? 2
        precision = fraction
        minimumDigits = fraction
        padRight = exponentDigits + 2 + fraction
      } else {
        padRight = fraction
        if isFixed || options.floatmode == .maxprecEqual {
          precision = fraction
          minimumDigits = fraction
        }
      }
    }
    if options.sign == .space, !finite.contains(where: { $0.sign == .minus }) { padLeft += 1 }
    if finite.count != numbers.count {
      let signWidth = options.sign != .negativeOnly || numbers.contains(-.infinity) ? 1 : 0
      let offset = padRight + 1
      padLeft = max(padLeft, options.nanstr.unicodeScalars.count - offset)
      padLeft = max(padLeft, options.infstr.unicodeScalars.count + signWidth - offset)
    }
  }

  private func needsExponent(_ finite: [Double]) -> Bool {
    var largest = 0.0
    var smallest = Double.infinity
    for x in finite where x != 0 {
      largest = max(largest, x.magnitude)
      smallest = min(smallest, x.magnitude)
    }
    if largest == 0 { return false }
    // As many digits before the point as the type surely has, eight at most.
    let limit = dtype == .float16 ? 1e3 : dtype == .float32 ? 1e6 : 1e8
    return largest >= limit
      || !options.suppress && (smallest < dtype.rounded(0.0001) || dtype.rounded(largest / smallest) > 1000)
  }

  /// The digits shown of `x`: its shortest where they are few enough, else rounded; more where a minimum asks for them.
  private func decimal(_ x: Double) -> DecimalDigits {
    let shortest = DecimalDigits(shortest: x, dtype)
    let count = usesExponent ? shortest.mantissaDecimals : shortest.decimals
    if isUnique, count <= precision ?? count, count >= minimumDigits { return shortest }
    let wanted = isUnique && count < minimumDigits ? minimumDigits : precision ?? count
    return usesExponent ? DecimalDigits(x, significant: wanted + 1) : DecimalDigits(x, decimals: wanted)
  }

  private func integerPart(_ decimal: DecimalDigits, isNegative: Bool) -> String {
    (isNegative ? "-" : options.sign == .always ? "+" : "") + (usesExponent ? decimal.leadingText : decimal.integerText)
  }

  /// The text of one element.
  func text(_ x: Double) -> String {
    guard x.isFinite else { return nonFiniteText(x) }
    let decimal = decimal(x)
    let integer = integerPart(decimal, isNegative: x.sign == .minus)
    let left = String(repeating: " ", count: max(0, padLeft - integer.utf8.count)) + integer + "."
    if usesExponent {
      let fraction = decimal.mantissaText(max(minimumDigits, decimal.mantissaDecimals))
      return left + fraction + "e" + decimal.exponentText(digits: exponentDigits)
    }
    let fraction = decimal.fractionText(max(minimumDigits, decimal.decimals))
    return left + fraction + String(repeating: " ", count: max(0, padRight - fraction.utf8.count))
  }

  private func nonFiniteText(_ x: Double) -> String {
    let sign = x < 0 ? "-" : options.sign == .always ? "+" : ""
    let text = sign + (x.isNaN ? options.nanstr : options.infstr)
    return String(repeating: " ", count: max(0, padLeft + padRight + 1 - text.unicodeScalars.count)) + text
  }
}
