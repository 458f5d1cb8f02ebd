/// A number as somebody printed it: its digits say how precise it claims to be.
package struct PrintedNumber: Hashable, Sendable {
  /// As it was written, `-.35` or `±0.25`.
  package let text: String
  /// What it says; the magnitude where the sign was lost.
  package let value: Double
  /// The unit of the last printed place: 0.001 for `0.250`, 100000 for `1e5`; 0 for what is exact (`1/3`, `inf`).
  package let unit: Double
  /// Whether the sign was lost when the text was extracted, `±0.25`.
  package let isSignLost: Bool

  /// Reads one number: `-.35`, `-1e-1`, `−0.1` (Unicode minus), `±0.25`, `+3`, `1/3`, `½`, `1.2 × 10⁻³`, LaTeX's `\frac{1}{3}`
  /// and `1.2 \times 10^{-3}`, `nan`, `inf`; with `decimalComma` also `0,25`. Nil if it is none.
  package init?(_ text: some StringProtocol, decimalComma: Bool = false) {
    self.text = String(text)
    let plain = NumberSpelling.plain(self.text, decimalComma: decimalComma)
    var scan = plain.utf8[...]
    var isNegative = false
    var isSignLost = false
    if scan.starts(with: "±".utf8) {
      isSignLost = true
      scan = scan.dropFirst(2)
    } else if let first = scan.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      scan = scan.dropFirst()
    }
    guard let (magnitude, unit) = PrintedNumber.magnitude(scan) else { return nil }
    value = isNegative ? -magnitude : magnitude
    self.unit = unit
    self.isSignLost = isSignLost
  }

  /// What a bare `0` leaves open: it claims less than this.
  package static let zeroTolerance = 1e-9

  /// The value with the sign that `truth` has, where the sign was lost; the value itself otherwise.
  package func resolved(by truth: Double) -> Double {
    isSignLost && truth < 0 ? -value : value
  }

  /// How the number stands to the true one, at the precision in which it was printed.
  ///
  /// `agrees` when |true − printed| is at most half a unit of the last place, `last-digit` up to one unit. Decimal ties
  /// such as 0.0005 have no exact binary form, so a few units in the last binary place are allowed on top.
  package func verdict(for truth: Double) -> Verdict {
    let claim = resolved(by: truth)
    if truth.isNaN || claim.isNaN { return truth.isNaN && claim.isNaN ? .agrees : .differs }
    if truth == claim { return .agrees }
    guard truth.isFinite, claim.isFinite else { return .differs }
    let distance = (truth - claim).magnitude
    if isBareZero { return distance < PrintedNumber.zeroTolerance ? .agrees : .differs }
    let slack = 4 * max(truth.magnitude, claim.magnitude).ulp
    // What claims to be exact was still computed in floating point.
    if unit == 0 { return distance <= claim.magnitude * 1e-9 + slack ? .agrees : .differs }
    if distance <= unit / 2 + slack { return .agrees }
    return distance <= unit + slack ? .lastDigit : .differs
  }

  /// `0`, `-0` and `±0`: no digits after the point that would say how small.
  var isBareZero: Bool { value == 0 && unit == 1 }

  /// The value and the unit of the last place of an unsigned number or fraction.
  private static func magnitude(_ text: Substring.UTF8View) -> (value: Double, unit: Double)? {
    if text.elementsEqual("nan".utf8) { return (.nan, 0) }
    if text.elementsEqual("inf".utf8) { return (.infinity, 0) }
    guard let slash = text.firstIndex(of: UInt8(ascii: "/")) else { return decimal(text) }
    guard let above = decimal(text[..<slash]), let below = decimal(text[text.index(after: slash)...]), below.value != 0
    else { return nil }
    let quotient = above.value / below.value
    return quotient.isFinite ? (quotient, 0) : nil
  }

  /// An unsigned decimal number: digits with at most one point, then perhaps an exponent.
  private static func decimal(_ text: Substring.UTF8View) -> (value: Double, unit: Double)? {
    var digits = 0
    var places = 0
    var hasPoint = false
    var exponent = 0
    var index = text.startIndex
    while index < text.endIndex {
      let byte = text[index]
      index = text.index(after: index)
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        if hasPoint { places += 1 }
      case UInt8(ascii: ".") where !hasPoint:
        hasPoint = true
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let written = Int(Substring(text[index...])), written.magnitude < 400 else { return nil }
        exponent = written
        index = text.endIndex
      default:
        return nil
      }
    }
    guard digits > 0, let value = Double(Substring(text)), value.isFinite else { return nil }
    return (value, unit(exponent - places))
  }

  /// 10 to the given power, correctly rounded; the smallest number there is where that would be 0.
  private static func unit(_ power: Int) -> Double {
    let table = powersOfTen
    if power <= 0, -power < table.count { return table[-power] }
    return max(Double("1e\(power)") ?? .leastNonzeroMagnitude, .leastNonzeroMagnitude)
  }

  /// 1, 0.1, … as far as printed numbers usually go.
  private static let powersOfTen: [Double] = (0...20).map { Double("1e-\($0)") ?? 0 }
}
