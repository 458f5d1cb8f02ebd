/// CPython's `round(x, digits)`: the double nearest to the decimal that is nearest to `x`, ties to even.
///
/// What is too large to be a double is infinite here; CPython raises `OverflowError: rounded value too large to represent`.
package func roundHalfEven(_ x: Double, digits: Int) -> Double {
  if !x.isFinite || x == 0 || digits > 323 { return x }
  if digits < -308 { return 0 * x }
  let decimal = DecimalDigits(x, decimals: digits)
  let digits = decimal.leadingText + decimal.mantissaText(decimal.mantissaDecimals)
  let magnitude = Double(digits + "e" + String(decimal.exponent - decimal.mantissaDecimals)) ?? x
  return decimal.isNegative ? -magnitude.magnitude : magnitude.magnitude
}

/// `numpy.round(x, decimals)`: rint(x·10ⁿ)/10ⁿ in floating point, which is not always correctly rounded.
package func numpyRound(_ x: Double, decimals: Int) -> Double {
  if decimals == 0 { return x.rounded(.toNearestOrEven) }
  // NumPy multiplies its way up, so that a large power is not the double nearest to it; from 10³⁰⁹ on it is infinite.
  var power = 1.0
  for _ in 0..<min(decimals.magnitude, 309) { power *= 10 }
  return decimals > 0 ? (x * power).rounded(.toNearestOrEven) / power : (x / power).rounded(.toNearestOrEven) * power
}
