/// Python's `repr` of a float: the shortest digits that read back as `x`, as `0.1`, `1e-05`, `1e+16`, `inf`, `-0.0`.
package func pythonText(_ x: Double) -> String {
  floatText(x, .shortest, precision: 0, alternate: false, addsPoint: true)
}

/// `str` of a NumPy scalar: `0.1`, `3`, `True`.
package func numpyScalarText(_ cell: UInt64, _ dtype: DType) -> String {
  switch dtype {
  case .bool: return cell != 0 ? "True" : "False"
  case .int8, .int16, .int32, .int64, .uint8, .uint16, .uint32: return String(Int64(bitPattern: cell))
  case .uint64: return String(cell)
  case .float64: return pythonText(Double(bitPattern: cell))
  case .float16, .float32: return narrowText(Double(bitPattern: cell), dtype)
  // The text is not here but in the machine, which does not ask.
  case .text: return ""
  }
}

/// `repr` of a NumPy scalar: `np.float64(0.1)`, `np.int64(3)`, `np.True_`.
package func numpyScalarRepresentation(_ cell: UInt64, _ dtype: DType) -> String {
  if dtype == .bool { return cell != 0 ? "np.True_" : "np.False_" }
  return "np.\(dtype.name)(\(numpyScalarText(cell, dtype)))"
}

/// The shortest digits of a float16 or float32, with an exponent where NumPy writes one: by the number, not by its digits.
private func narrowText(_ x: Double, _ dtype: DType) -> String {
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  let decimal = DecimalDigits(shortest: x, dtype)
  let sign = x.sign == .minus ? "-" : ""
  if x != 0, x.magnitude < 1e-4 || x.magnitude >= (dtype == .float16 ? 1e3 : 1e6) {
    let fraction = decimal.mantissaDecimals
    return sign + decimal.leadingText + (fraction > 0 ? "." + decimal.mantissaText(fraction) : "") + "e"
      + decimal.exponentText()
  }
  return sign + decimal.integerText + "." + decimal.fractionText(max(decimal.decimals, 1))
}

/// How a float is written: with `precision` decimals, with an exponent, the shorter of both, or by its shortest digits.
enum FloatNotation {
  case fixed, exponent, general, shortest
}

/// A float as CPython's formatting writes it, with `-` where it is negative and nothing where it is not.
///
/// `alternate` keeps the point and the zeros of `#`; `addsPoint` makes `1` into `1.0`.
func floatText(
  _ x: Double, _ notation: FloatNotation, precision: Int, alternate: Bool, addsPoint: Bool, zeroHasNoSign: Bool = false
) -> String {
  if x.isNaN { return "nan" }
  if x.isInfinite { return x < 0 ? "-inf" : "inf" }
  let decimal: DecimalDigits
  var fraction: Int
  var usesExponent = false
  switch notation {
  case .fixed:
    decimal = DecimalDigits(x, decimals: precision)
    fraction = precision
  case .exponent:
    decimal = DecimalDigits(x, significant: precision + 1)
    usesExponent = true
    fraction = precision
  case .general:
    let significant = max(precision, 1)
    decimal = DecimalDigits(x, significant: significant)
    usesExponent = decimal.exponent < -4 || decimal.exponent >= significant - (addsPoint ? 1 : 0)
    if alternate {
      fraction = usesExponent ? significant - 1 : max(0, significant - 1 - decimal.exponent)
    } else {
      fraction = usesExponent ? decimal.mantissaDecimals : decimal.decimals
    }
  case .shortest:
    decimal = DecimalDigits(shortest: x)
    usesExponent = decimal.exponent < -4 || decimal.exponent >= 16
    fraction = usesExponent ? decimal.mantissaDecimals : decimal.decimals
  }
  if addsPoint, !usesExponent { fraction = max(fraction, 1) }
  var text = decimal.isNegative && !(zeroHasNoSign && decimal.digits.isEmpty) ? "-" : ""
  text += usesExponent ? decimal.leadingText : decimal.integerText
  if fraction > 0 || alternate { text += "." }
  text += usesExponent ? decimal.mantissaText(fraction) : decimal.fractionText(fraction)
  if usesExponent { text += "e" + decimal.exponentText() }
  return text
}
