#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How many digits of a number are shown. Whole numbers are shown whole, with an ASCII minus, and a number that is not zero never looks like zero.
package enum NumberStyle: Hashable, Sendable {
  /// So many digits from the first that is not zero, without zeros at the end.
  case significant(Int)
  /// So many digits after the point.
  case decimals(Int)
  /// As many as it takes to read the same number back.
  case exact

  /// Four significant digits.
  package static let standard = NumberStyle.significant(4)

  /// The text of a number, which Python reads back: `-0.318`, `1.235e-07`, `5`, `nan`.
  package func text(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    if let whole = Int(exactly: value), abs(value) < 1e15 { return String(whole) }
    switch self {
    case .exact: return Self.exactText(value)
    case .significant(let digits): return Self.significantText(value, digits: min(max(1, digits), 17))
    case .decimals(let digits): return Self.decimalText(value, digits: min(max(0, digits), 17))
    }
  }

  /// Whether the text says the whole number, so that `=` may stand before it; otherwise `≈`.
  package func isExact(_ value: Double) -> Bool {
    value.isNaN || Double(text(value)) == value
  }

  private static func significantText(_ value: Double, digits: Int) -> String {
    let scientific = printed(value, "%.*e", digits - 1)
    let exponent = exponent(of: scientific)
    if exponent < -4 || exponent >= max(digits, 7) { return withoutTrailingZeros(scientific) }
    return withoutTrailingZeros(printed(value, "%.*f", max(0, digits - 1 - exponent)))
  }

  private static func decimalText(_ value: Double, digits: Int) -> String {
    guard abs(value) < 1e15 else { return printed(value, "%.*e", digits) }
    let text = printed(value, "%.*f", digits)
    // A number that the style would round away is written with as many digits in powers of ten.
    return text.contains { ("1"..."9").contains($0) }
      ? text : withoutTrailingZeros(printed(value, "%.*e", max(digits, 1)))
  }

  private static func exactText(_ value: Double) -> String {
    let text = value.description
    guard let mark = text.firstIndex(of: "e") else { return text }
    // Python writes at least two digits of an exponent, and no `.0` before it.
    var mantissa = String(text[..<mark])
    if mantissa.hasSuffix(".0") { mantissa.removeLast(2) }
    let exponent = Int(text[text.index(after: mark)...]) ?? 0
    return mantissa + "e" + (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + String(abs(exponent))
  }

  private static func withoutTrailingZeros(_ text: String) -> String {
    let mark = text.firstIndex(of: "e") ?? text.endIndex
    var mantissa = text[..<mark]
    guard mantissa.contains(".") else { return text }
    while mantissa.last == "0" { mantissa.removeLast() }
    if mantissa.last == "." { mantissa.removeLast() }
    return String(mantissa) + text[mark...]
  }

  private static func exponent(of text: String) -> Int {
    guard let mark = text.firstIndex(of: "e") else { return 0 }
    return Int(text[text.index(after: mark)...]) ?? 0
  }

  /// C's own rounding, which is correct for every digit.
  private static func printed(_ value: Double, _ format: String, _ digits: Int) -> String {
    var buffer = [CChar](repeating: 0, count: 400)
    let length = withVaList([Int32(truncatingIfNeeded: digits), value]) { vsnprintf(&buffer, buffer.count, format, $0) }
    let end = min(max(0, Int(length)), buffer.count - 1)
    return String(decoding: buffer[..<end].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
