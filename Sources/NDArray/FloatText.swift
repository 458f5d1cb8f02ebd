/// Python's `repr` of a float: the shortest digits that read back as `x`, as `0.1`, `1e-05`, `1e+16`, `inf`, `-0.0`.
package func pythonText(_ x: Double) -> String {
  floatText(x, .shortest, precision: 0, alternate: false, addsPoint: true)
}

/// `str` of a `numpy.float64`, which is `repr` of the float.
package func numpyScalarText(_ x: Double) -> String { pythonText(x) }

/// `repr` of a `numpy.float64`: `np.float64(0.1)`.
package func numpyScalarRepresentation(_ x: Double) -> String { "np.float64(\(pythonText(x)))" }

/// `repr` of a `numpy.int64`: `np.int64(3)`.
package func numpyScalarRepresentation(_ x: Int64) -> String { "np.int64(\(x))" }

/// `repr` of a `numpy.bool`: `np.True_`.
package func numpyScalarRepresentation(_ x: Bool) -> String { x ? "np.True_" : "np.False_" }

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
