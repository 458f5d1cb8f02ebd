import Glibc

/// CPython's `round(x, digits)`: the double nearest to the decimal that is nearest to `x`, ties to even.
///
/// What is too large to be a double is infinite here; CPython raises `OverflowError: rounded value too large to represent`.
package func roundHalfEven(_ x: Double, digits: Int) -> Double {
  if !x.isFinite || x == 0 || digits > 323 { return x }
  if digits < -308 { return 0 * x }
  let decimal = DecimalDigits(x, decimals: digits)
  let text = decimal.leadingText + "." + decimal.mantissaText(decimal.mantissaDecimals) + "e" + String(decimal.exponent)
  let magnitude = Double(decimal.mantissaDecimals == 0 ? decimal.leadingText + "e" + String(decimal.exponent) : text) ?? x
  return decimal.isNegative ? -magnitude.magnitude : magnitude.magnitude
}

/// `numpy.round(x, decimals)`: rint(x·10ⁿ)/10ⁿ in floating point, which is not always correctly rounded.
package func numpyRound(_ x: Double, decimals: Int) -> Double {
  let power = pow(10, Double(decimals.magnitude))
  if decimals == 0 { return x.rounded(.toNearestOrEven) }
  return decimals > 0 ? (x * power).rounded(.toNearestOrEven) / power : (x / power).rounded(.toNearestOrEven) * power
}
