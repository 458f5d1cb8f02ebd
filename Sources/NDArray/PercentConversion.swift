/// One conversion of Python's `%` operator: `%(key)-+ 0#width.precision` and its type.
package struct PercentConversion: Hashable, Sendable {
  /// A width or precision: written in the format, or the next argument (`*`).
  package enum Amount: Hashable, Sendable {
    case fixed(Int)
    case argument
  }

  /// The name in `%(name)s`.
  package private(set) var key: String?
  package private(set) var width: Amount?
  package private(set) var precision: Amount?
  /// One of `d i u o x X e E f F g G c r s a`.
  package private(set) var type: Unicode.Scalar = "s"
  private var flags: Set<Unicode.Scalar> = []

  /// Reads the conversion whose `%` stands before `index`, and moves `index` behind it.
  init(_ scalars: [Unicode.Scalar], at index: inout Int) throws(ArrayError) {
    func next(_ index: Int) throws(ArrayError) -> Unicode.Scalar {
      guard index < scalars.count else { throw ArrayError(.value, "incomplete format") }
      return scalars[index]
    }
    func amount(_ index: inout Int, _ name: String, _ limit: Int) throws(ArrayError) -> Amount? {
      if try next(index) == "*" {
        index += 1
        return .argument
      }
      var result: Int?
      while let digit = try Self.digit(next(index)) {
        let sum = (result ?? 0) * 10 + digit
        if sum > limit { throw ArrayError(.value, "\(name) too big") }
        result = sum
        index += 1
      }
      return result.map(Amount.fixed)
    }
    if try next(index) == "(" {
      var depth = 1
      let start = index + 1
      index = start
      while index < scalars.count, depth > 0 {
        depth += scalars[index] == "(" ? 1 : scalars[index] == ")" ? -1 : 0
        index += 1
      }
      if depth > 0 { throw ArrayError(.value, "incomplete format key") }
      var name = String.UnicodeScalarView()
      name.append(contentsOf: scalars[start..<(index - 1)])
      key = String(name)
    }
    while try "-+ 0#".unicodeScalars.contains(next(index)) {
      flags.insert(scalars[index])
      index += 1
    }
    width = try amount(&index, "width", Int.max / 16)
    if try next(index) == "." {
      index += 1
      precision = try amount(&index, "precision", Int(Int32.max)) ?? .fixed(0)
    }
    if try "hlL".unicodeScalars.contains(next(index)) { index += 1 }
    type = try next(index)
    guard "diuoxXeEfFgGcrsa".unicodeScalars.contains(type) else {
      let shown = type.value > 31 && type.value < 128 ? type : "?"
      let code = String(type.value, radix: 16)
      throw ArrayError(.value, "unsupported format character '\(shown)' (0x\(code)) at index \(index)")
    }
    index += 1
  }

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    scalar.value >= 48 && scalar.value <= 57 ? Int(scalar.value) - 48 : nil
  }

  /// The text of a float. `width` and `precision` are the arguments taken for `*`.
  package func format(_ x: Double, width: Int? = nil, precision: Int? = nil) throws(ArrayError) -> String {
    switch type {
    case "d", "i", "u":
      if x.isNaN { throw ArrayError(.value, "cannot convert float NaN to integer") }
      if x.isInfinite { throw ArrayError(.overflow, "cannot convert float infinity to integer") }
      let whole = x.rounded(.towardZero)
      let digits = DecimalDigits(exact: whole).integerText
      return try number(digits, isNegative: whole < 0, width: width, precision: precision)
    case "o", "x", "X": throw wants("an integer", "float")
    case "c": throw ArrayError(.type, "%c requires int or char")
    case "e", "E", "f", "F", "g", "G": return try floating(x, width: width, precision: precision)
    default: return try padded("", limited(pythonText(x), precision), width, zeros: false)
    }
  }

  /// The text of an int. `width` and `precision` are the arguments taken for `*`.
  package func format(_ x: Int64, width: Int? = nil, precision: Int? = nil) throws(ArrayError) -> String {
    let radix: Int
    switch type {
    case "d", "i", "u": radix = 10
    case "o": radix = 8
    case "x", "X": radix = 16
    case "c":
      guard x >= 0, x < 0x110000 else { throw ArrayError(.overflow, "%c arg not in range(0x110000)") }
      return try padded("", String(Unicode.Scalar(UInt32(x)) ?? "\u{FFFD}"), width, zeros: false)
    case "e", "E", "f", "F", "g", "G": return try floating(Double(x), width: width, precision: precision)
    default: return try padded("", limited(String(x), precision), width, zeros: false)
    }
    let digits = String(x.magnitude, radix: radix, uppercase: type == "X")
    return try number(digits, isNegative: x < 0, width: width, precision: precision)
  }

  /// The text of an int of any size: its sign, the nearest float (nil when there is none), and what writes its digits in a
  /// base, in capitals or not.
  package func format(
    isNegative: Bool, approximate: Double?, width: Int?, precision: Int?, digits: (Int, Bool) -> String
  ) throws(ArrayError) -> String {
    let radix: Int
    switch type {
    case "d", "i", "u": radix = 10
    case "o": radix = 8
    case "x", "X": radix = 16
    case "c": throw ArrayError(.overflow, "%c arg not in range(0x110000)")
    case "e", "E", "f", "F", "g", "G":
      guard let approximate else { throw ArrayError(.overflow, "int too large to convert to float") }
      return try floating(approximate, width: width, precision: precision)
    default: return try padded("", limited((isNegative ? "-" : "") + digits(10, false), precision), width, zeros: false)
    }
    return try number(digits(radix, type == "X"), isNegative: isNegative, width: width, precision: precision)
  }

  /// The text of a str, or for `%s`, `%r` and `%a` of anything else, as its `str` or `repr`.
  package func format(_ x: String, width: Int? = nil, precision: Int? = nil) throws(ArrayError) -> String {
    switch type {
    case "d", "i", "u": throw wants("a real number", "str")
    case "o", "x", "X": throw wants("an integer", "str")
    case "e", "E", "f", "F", "g", "G": throw ArrayError(.type, "must be real number, not str")
    case "c":
      if x.unicodeScalars.count != 1 { throw ArrayError(.type, "%c requires int or char") }
      return try padded("", x, width, zeros: false)
    default: return try padded("", limited(x, precision), width, zeros: false)
    }
  }

  private func wants(_ what: String, _ typeName: String) -> ArrayError {
    ArrayError(.type, "%\(type) format: \(what) is required, not \(typeName)")
  }

  private func value(_ amount: Amount?, _ argument: Int?) throws(ArrayError) -> Int? {
    let value: Int?
    switch amount {
    case .fixed(let written): value = written
    case .argument: value = argument
    case nil: value = nil
    }
    if let value, value.magnitude > UInt(FormatSpecification.largestWidth) {
      throw ArrayError(.notSupported, "a format width over \(FormatSpecification.largestWidth)")
    }
    return value
  }

  private func limited(_ text: String, _ argument: Int?) throws(ArrayError) -> String {
    guard let limit = try value(precision, argument) else { return text }
    return String(text.unicodeScalars.prefix(max(0, limit)))
  }

  private func floating(_ x: Double, width: Int?, precision: Int?) throws(ArrayError) -> String {
    let notation: FloatNotation
    switch type {
    case "e", "E": notation = .exponent
    case "f", "F": notation = .fixed
    default: notation = .general
    }
    var text = floatText(
      x, notation, precision: max(0, try value(self.precision, precision) ?? 6), alternate: flags.contains("#"),
      addsPoint: false)
    if "EFG".unicodeScalars.contains(type) { text = text.uppercased() }
    let isNegative = text.hasPrefix("-")
    if isNegative { text.removeFirst() }
    return try padded(sign(isNegative), text, width, zeros: flags.contains("0"))
  }

  private func number(
    _ digits: String, isNegative: Bool, width: Int?, precision: Int?
  ) throws(ArrayError) -> String {
    let least = max(0, try value(self.precision, precision) ?? 0)
    let zeros = String(repeating: "0", count: max(0, least - digits.utf8.count))
    let prefix = flags.contains("#") && "oxX".unicodeScalars.contains(type) ? "0\(type)" : ""
    return try padded(sign(isNegative) + prefix, zeros + digits, width, zeros: flags.contains("0"))
  }

  private func sign(_ isNegative: Bool) -> String {
    isNegative ? "-" : flags.contains("+") ? "+" : flags.contains(" ") ? " " : ""
  }

  private func padded(_ head: String, _ body: String, _ argument: Int?, zeros: Bool) throws(ArrayError) -> String {
    let width = try value(self.width, argument) ?? 0
    let missing = max(0, Int(width.magnitude) - head.unicodeScalars.count - body.unicodeScalars.count)
    // A negative width, which only an argument can be, means `-`.
    if flags.contains("-") || width < 0 { return head + body + String(repeating: " ", count: missing) }
    let padding = String(repeating: zeros ? "0" : " ", count: missing)
    return zeros ? head + padding + body : padding + head + body
  }
}
