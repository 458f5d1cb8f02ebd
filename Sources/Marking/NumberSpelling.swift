/// The ways in which people write a number, brought to the one that a machine reads.
enum NumberSpelling {
  /// A number in plain ASCII (but for `±`): `−1,2 · 10⁻³` as `-1.2e-3`, `\frac{1}{3}` and `⅓` as `1/3`.
  ///
  /// What is no number comes out as something that is none either.
  static func plain(_ text: String, decimalComma: Bool = false) -> String {
    if isPlain(text.utf8[...]) { return text }
    // The usual signs that are not ASCII, before a plain number.
    if text.utf8.starts(with: "±".utf8), isPlain(text.utf8.dropFirst(2)) { return text }
    if text.utf8.starts(with: "\u{2212}".utf8), isPlain(text.utf8.dropFirst(3)) { return "-" + text.dropFirst() }
    var result = ""
    var scalars = Array(text.unicodeScalars)[...]
    var isRaised = false
    while let scalar = scalars.first {
      scalars.removeFirst()
      if let digit = superscripts[scalar] {
        // `10⁻³`: what is raised is the exponent.
        if !isRaised {
          guard let base = withoutTen(result) else { return text }
          result = base + "e"
        }
        isRaised = true
        result.unicodeScalars.append(digit)
        continue
      }
      guard !isRaised else { return text }
      if isMinus(scalar) {
        result += "-"
      } else if scalar == "," {
        guard decimalComma else { return text }
        result += "."
      } else if let fraction = fractions[scalar] {
        guard result.isEmpty || signs.contains(result) else { return text }
        result += fraction
      } else if scalar == "\u{D7}" || scalar == "·" || scalar == "⋅" || scalar == "*" {
        // `10**-3`: the second star is a power's, as `^` is.
        if scalar == "*", scalars.first == "*", withoutTen(result) != nil {
          scalars.removeFirst()
          guard let whole = power(result, &scalars) else { return text }
          result = whole
        } else {
          result += "*"
        }
      } else if scalar == "^" {
        guard let whole = power(result, &scalars) else { return text }
        result = whole
      } else if scalar == "\\" {
        guard let word = command(&scalars) else { return text }
        switch word {
        case "times", "cdot": result += "*"
        case "pm": result += "±"
        case "frac", "tfrac", "dfrac":
          guard let above = argument(&scalars, digits: 1), let below = argument(&scalars, digits: 1) else {
            return text
          }
          result += above + "/" + below
        default: return text
        }
      } else if scalar == " " || scalar == "\t" {
        // Between a sign and its number, around the sign of a product, and in a fraction of whole numbers a blank says nothing.
        let isFraction = result.last == "/" || scalars.first { $0 != " " } == "/"
        let isWhole = result.unicodeScalars.allSatisfy {
          ("0"..."9").contains($0) || "-+±/".unicodeScalars.contains($0)
        }
        guard isFraction && isWhole || isJoint(result.unicodeScalars.last, scalars.first) else { return text }
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private static func isPlain(_ bytes: Substring.UTF8View) -> Bool {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"),
        UInt8(ascii: "/"), UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"):
        break
      default: return false
      }
    }
    return true
  }

  /// Whether a character is one of those that are printed for a minus: the hyphen, the minus sign, dashes.
  static func isMinus(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", "\u{2212}", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{FE63}", "\u{FF0D}": true
    default: false
    }
  }

  private static let signs: Set<String> = ["-", "+", "±"]

  /// Whether a blank between two characters of a number joins them.
  private static func isJoint(_ before: Unicode.Scalar?, _ after: Unicode.Scalar?) -> Bool {
    guard let before, let after else { return true }
    return "-+±*".unicodeScalars.contains(before) || "*×·⋅\\ ".unicodeScalars.contains(after)
  }

  /// `1.2*10` and what follows its `^` as `1.2e-3`.
  private static func power(_ text: String, _ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    guard let base = withoutTen(text), let exponent = argument(&rest), rest.allSatisfy({ $0 == " " || $0 == "}" })
    else { return nil }
    rest = []
    return base + "e" + exponent
  }

  /// What stands before `*10`, or 1 where `10` stands alone.
  private static func withoutTen(_ text: String) -> String? {
    if text.hasSuffix("*10") { return String(text.dropLast(3)) }
    let sign = text.first.map { signs.contains(String($0)) } ?? false ? String(text.prefix(1)) : ""
    return text.dropFirst(sign.count) == "10" ? sign + "1" : nil
  }

  private static func command(_ rest: inout ArraySlice<Unicode.Scalar>) -> String? {
    var word = ""
    while let scalar = rest.first, scalar.properties.isAlphabetic, scalar.isASCII {
      word.unicodeScalars.append(scalar)
      rest.removeFirst()
    }
    return word.isEmpty ? nil : word
  }

  /// `{-3}`, or a whole number of at most so many digits: `\frac13` has one each.
  private static func argument(_ rest: inout ArraySlice<Unicode.Scalar>, digits: Int = 4) -> String? {
    while rest.first == " " { rest.removeFirst() }
    var word = ""
    if rest.first == "{" || rest.first == "(" {
      let close: Unicode.Scalar = rest.first == "{" ? "}" : ")"
      guard let end = rest.firstIndex(of: close) else { return nil }
      for scalar in rest[(rest.startIndex + 1)..<end] where scalar != " " { append(scalar, to: &word) }
      rest = rest[(end + 1)...]
    } else {
      var left = digits
      while left > 0, let scalar = rest.first {
        let isDigit = ("0"..."9").contains(scalar)
        guard isDigit || word.isEmpty && (isMinus(scalar) || scalar == "+") else { break }
        if isDigit { left -= 1 }
        append(scalar, to: &word)
        rest.removeFirst()
      }
    }
    return word.isEmpty ? nil : word
  }

  private static func append(_ scalar: Unicode.Scalar, to word: inout String) {
    word.unicodeScalars.append(isMinus(scalar) ? "-" : scalar)
  }

  private static let superscripts: [Unicode.Scalar: Unicode.Scalar] = [
    "⁰": "0", "¹": "1", "²": "2", "³": "3", "⁴": "4", "⁵": "5", "⁶": "6", "⁷": "7", "⁸": "8", "⁹": "9", "⁻": "-",
    "⁺": "+",
  ]

  private static let fractions: [Unicode.Scalar: String] = [
    "½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4", "⅕": "1/5", "⅖": "2/5", "⅗": "3/5", "⅘": "4/5",
    "⅙": "1/6", "⅚": "5/6", "⅛": "1/8", "⅜": "3/8", "⅝": "5/8", "⅞": "7/8",
  ]
}
