/// A number as people are shown it: few digits, an ASCII minus so that it can be typed back, and whether it was rounded.
package struct DisplayNumber: Hashable, Sendable {
  /// `0.4566`, `-0.0003177`, `1.235e-07`, `nan`.
  package let text: String
  /// Whether `text` is not exactly the shortest decimal of the number, so that `≈` belongs before it.
  package let isRounded: Bool

  /// So many significant digits, zeros at the end trimmed, the integer part always whole; an exponent only below 1e-4 and
  /// from 1e7 on.
  package init(_ x: Double, significant: Int = 4) {
    guard x.isFinite else {
      text = pythonText(x)
      isRounded = false
      return
    }
    let shortest = DecimalDigits(shortest: x)
    let count = min(max(significant, 1), 17)
    var shown = shortest.digits.count <= count ? shortest : DecimalDigits(x, significant: count)
    if shown.exponent < -4 || x.magnitude >= 1e7 {
      text = Self.scientific(shown, decimals: shown.mantissaDecimals)
    } else {
      if shortest.exponent >= count { shown = DecimalDigits(x, decimals: 0) }
      text = Self.positional(shown, decimals: shown.decimals)
    }
    isRounded = shown.digits != shortest.digits || shown.exponent != shortest.exponent
  }

  /// Exactly so many decimals; `0.000` only where the number is 0, and an exponent where it would be rounded to 0 or is
  /// at least 1e7.
  package init(_ x: Double, decimals: Int) {
    guard x.isFinite else {
      text = pythonText(x)
      isRounded = false
      return
    }
    let shortest = DecimalDigits(shortest: x)
    let count = min(max(decimals, 0), 17)
    var shown = DecimalDigits(x, decimals: count)
    if x != 0, shown.digits.isEmpty {
      shown = DecimalDigits(x, significant: 2)
      text = Self.scientific(shown, decimals: shown.mantissaDecimals)
    } else if x.magnitude >= 1e7 {
      shown = DecimalDigits(x, significant: count + 1)
      text = Self.scientific(shown, decimals: count)
    } else {
      text = Self.positional(shown, decimals: count)
    }
    isRounded = shown.digits != shortest.digits || shown.exponent != shortest.exponent
  }

  /// The texts of a matrix, each column padded with blanks so that the decimal points stand below each other.
  package static func aligned(_ rows: [[DisplayNumber]]) -> [[String]] {
    let columns = rows.map(\.count).max() ?? 0
    var left = [Int](repeating: 0, count: columns)
    var right = left
    for row in rows {
      for (column, number) in row.enumerated() {
        left[column] = max(left[column], number.pointPosition)
        right[column] = max(right[column], number.text.utf8.count - number.pointPosition)
      }
    }
    return rows.map { row in
      row.enumerated().map { column, number in
        let before = left[column] - number.pointPosition
        let after = right[column] - (number.text.utf8.count - number.pointPosition)
        return String(repeating: " ", count: before) + number.text + String(repeating: " ", count: after)
      }
    }
  }

  /// Where the decimal point stands, or would: before the exponent or at the end.
  private var pointPosition: Int { text.utf8.prefix { $0 != UInt8(ascii: ".") && $0 != UInt8(ascii: "e") }.count }

  private static func positional(_ decimal: DecimalDigits, decimals: Int) -> String {
    sign(decimal) + decimal.integerText + (decimals > 0 ? "." : "") + decimal.fractionText(decimals)
  }

  private static func scientific(_ decimal: DecimalDigits, decimals: Int) -> String {
    sign(decimal) + decimal.leadingText + (decimals > 0 ? "." : "") + decimal.mantissaText(decimals) + "e"
      + decimal.exponentText()
  }

  /// A negative zero is shown as 0.
  private static func sign(_ decimal: DecimalDigits) -> String {
    decimal.isNegative && !decimal.digits.isEmpty ? "-" : ""
  }
}
