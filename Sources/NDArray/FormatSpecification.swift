/// A format specification of Python's mini-language: `[[fill]align][sign][z][#][0][width][grouping][.precision][type]`,
/// as in `f"{x:>10,.2f}"`, with CPython 3.11's results and error texts.
package struct FormatSpecification: Hashable, Sendable {
  /// Wider texts, or more decimals, are not made: they would only fill memory.
  static let largestWidth = 1_000_000

  private let text: String
  private var fill: Unicode.Scalar = " "
  private var alignment: Unicode.Scalar?
  private var isZeroPadded = false
  private var sign: Unicode.Scalar?
  private var coercesNegativeZero = false
  private var isAlternate = false
  private var width = 0
  private var grouping: Unicode.Scalar?
  private var precision: Int?
  private var type: Unicode.Scalar?
  /// More than one character where the type should be: the error names the value's type, which is not known yet.
  private var isInvalid = false

  /// Reads a specification; what is wrong with it whatever the value's type is thrown here, the rest by `format`.
  package init(parsing text: String) throws(ArrayError) {
    self.text = text
    let scalars = Array(text.unicodeScalars)
    var index = 0
    func peek(_ ahead: Int = 0) -> Unicode.Scalar? {
      index + ahead < scalars.count ? scalars[index + ahead] : nil
    }
    func isAlignment(_ scalar: Unicode.Scalar?) -> Bool { scalar.map { "<>=^".unicodeScalars.contains($0) } ?? false }
    func number() throws(ArrayError) -> Int? {
      var result: Int?
      // Python takes the decimal digits of any script.
      while let properties = peek()?.properties, properties.numericType == .decimal, let digit = properties.numericValue
      {
        let (product, overflow) = (result ?? 0).multipliedReportingOverflow(by: 10)
        let (sum, carry) = product.addingReportingOverflow(Int(digit))
        if overflow || carry { throw ArrayError(.value, "Too many decimal digits in format string") }
        result = sum
        index += 1
      }
      return result
    }

    var hasFill = false
    if isAlignment(peek(1)), let first = peek() {
      fill = first
      hasFill = true
      alignment = peek(1)
      index += 2
    } else if isAlignment(peek()) {
      alignment = peek()
      index += 1
    }
    if let next = peek(), " +-".unicodeScalars.contains(next) {
      sign = next
      index += 1
    }
    if peek() == "z" {
      coercesNegativeZero = true
      index += 1
    }
    if peek() == "#" {
      isAlternate = true
      index += 1
    }
    if !hasFill, peek() == "0" {
      fill = "0"
      isZeroPadded = alignment == nil
      index += 1
    }
    width = try number() ?? 0
    if peek() == "," {
      grouping = ","
      index += 1
    }
    if peek() == "_" {
      if grouping != nil { throw .bothGroupings }
      grouping = "_"
      index += 1
      if peek() == "," { throw .bothGroupings }
    }
    if peek() == "." {
      index += 1
      precision = try number()
      if precision == nil { throw ArrayError(.value, "Format specifier missing precision") }
    }
    if scalars.count - index > 1 {
      isInvalid = true
      return
    }
    type = peek()
    if let grouping, let type, !isGroupable(type) { throw .cannotGroup(grouping, type) }
    if width > Self.largestWidth { throw ArrayError(.notSupported, "a format width over \(Self.largestWidth)") }
    if let precision, precision > Self.largestWidth {
      throw ArrayError(.notSupported, "a format precision over \(Self.largestWidth)")
    }
  }

  private func isGroupable(_ type: Unicode.Scalar) -> Bool {
    "defgEG%F".unicodeScalars.contains(type) || grouping == "_" && "boxX".unicodeScalars.contains(type)
  }

  /// `format(x, text)` of a float.
  package func format(_ x: Double) throws(ArrayError) -> String {
    try check(for: "float")
    return try format(x, typeName: "float")
  }

  /// `format(x, text)` of an int.
  package func format(_ x: Int64) throws(ArrayError) -> String {
    try formatInteger(x, plain: String(x), typeName: "int")
  }

  /// `format(x, text)` of a bool, which is an int unless the specification is empty.
  package func format(_ x: Bool) throws(ArrayError) -> String {
    try formatInteger(x ? 1 : 0, plain: x ? "True" : "False", typeName: "bool")
  }

  /// `format(x, text)` of a str.
  package func format(_ x: String) throws(ArrayError) -> String {
    try check(for: "str")
    if let grouping, type == nil { throw .cannotGroup(grouping, "s") }
    if let type, type != "s" { throw .unknownCode(type, "str") }
    if let sign { throw ArrayError(.value, "\(sign == " " ? "Space" : "Sign") not allowed in string format specifier") }
    if coercesNegativeZero {
      throw ArrayError(.value, "Negative zero coercion (z) not allowed in string format specifier")
    }
    if isAlternate { throw ArrayError(.value, "Alternate form (#) not allowed in string format specifier") }
    if alignment == "=" { throw ArrayError(.value, "'=' alignment not allowed in string format specifier") }
    var scalars = x.unicodeScalars[...]
    if let precision { scalars = scalars.prefix(precision) }
    return aligned("", String(scalars), default: "<")
  }

  private func check(for typeName: String) throws(ArrayError) {
    if isInvalid { throw ArrayError(.value, "Invalid format specifier '\(text)' for object of type '\(typeName)'") }
  }

  private func format(_ x: Double, typeName: String) throws(ArrayError) -> String {
    let notation: FloatNotation
    var value = x
    var suffix = ""
    switch type {
    case nil: notation = precision == nil ? .shortest : .general
    case "e", "E": notation = .exponent
    case "f", "F": notation = .fixed
    case "g", "G", "n": notation = .general
    case "%":
      notation = .fixed
      value = x * 100
      suffix = "%"
    case .some(let type): throw .unknownCode(type, typeName)
    }
    var digits = floatText(
      value, notation, precision: precision ?? 6, alternate: isAlternate, addsPoint: type == nil,
      zeroHasNoSign: coercesNegativeZero)
    if let type, "EFG".unicodeScalars.contains(type) { digits = digits.uppercased() }
    let isNegative = digits.hasPrefix("-")
    if isNegative { digits.removeFirst() }
    return number(digits + suffix, prefix: "", isNegative: isNegative, groupLength: 3)
  }

  /// `format(x, text)` of an int of any size: its sign, the nearest float (nil when there is none), and what writes its
  /// digits in a base, in capitals or not.
  package func format(
    isNegative: Bool, approximate: Double?, digits: (Int, Bool) -> String
  ) throws(ArrayError) -> String {
    try check(for: "int")
    let radix: Int
    switch type {
    case nil, "d", "n": radix = 10
    case "c": throw ArrayError(.overflow, "Python int too large to convert to C long")
    case "b": radix = 2
    case "o": radix = 8
    case "x", "X": radix = 16
    case "e", "E", "f", "F", "g", "G", "%":
      guard let approximate else { throw ArrayError(.overflow, "int too large to convert to float") }
      return try format(approximate, typeName: "int")
    case .some(let type): throw .unknownCode(type, "int")
    }
    if precision != nil { throw ArrayError(.value, "Precision not allowed in integer format specifier") }
    if coercesNegativeZero {
      throw ArrayError(.value, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    let prefix = isAlternate && radix != 10 ? "0" + (type.map(String.init) ?? "") : ""
    return number(
      digits(radix, type == "X"), prefix: prefix, isNegative: isNegative, groupLength: radix == 10 ? 3 : 4)
  }

  private func formatInteger(_ x: Int64, plain: String, typeName: String) throws(ArrayError) -> String {
    if text.isEmpty { return plain }
    try check(for: typeName)
    let radix: Int
    switch type {
    case nil, "d", "n", "c": radix = 10
    case "b": radix = 2
    case "o": radix = 8
    case "x", "X": radix = 16
    case "e", "E", "f", "F", "g", "G", "%": return try format(Double(x), typeName: typeName)
    case .some(let type): throw .unknownCode(type, typeName)
    }
    if precision != nil { throw ArrayError(.value, "Precision not allowed in integer format specifier") }
    if coercesNegativeZero {
      throw ArrayError(.value, "Negative zero coercion (z) not allowed in integer format specifier")
    }
    if type == "c" { return try character(x) }
    let digits = String(x.magnitude, radix: radix, uppercase: type == "X")
    let prefix = isAlternate && radix != 10 ? "0" + (type.map(String.init) ?? "") : ""
    return number(digits, prefix: prefix, isNegative: x < 0, groupLength: radix == 10 ? 3 : 4)
  }

  private func character(_ x: Int64) throws(ArrayError) -> String {
    if sign != nil { throw ArrayError(.value, "Sign not allowed with integer format specifier 'c'") }
    if isAlternate {
      throw ArrayError(.value, "Alternate form (#) not allowed with integer format specifier 'c'")
    }
    guard x >= 0, x < 0x110000 else { throw ArrayError(.overflow, "%c arg not in range(0x110000)") }
    return aligned("", String(Unicode.Scalar(UInt32(x)) ?? "\u{FFFD}"), default: ">")
  }

  /// Sign, prefix and digits, grouped and padded; zeros that pad on the left of the digits are grouped too.
  private func number(_ digits: String, prefix: String, isNegative: Bool, groupLength: Int) -> String {
    let signText = isNegative ? "-" : sign == "+" || sign == " " ? sign.map(String.init) ?? "" : ""
    let head = signText + prefix
    guard let grouping else { return aligned(head, digits, default: ">") }
    let isHexadecimal = groupLength == 4
    let integer = digits.prefix { isHexadecimal || $0.isASCII && $0.isNumber }
    if integer.isEmpty { return aligned(head, digits, default: ">") }
    let rest = digits.dropFirst(integer.count)
    let fillsWithZeros = fill == "0" && (isZeroPadded || alignment == "=")
    let room = fillsWithZeros ? width - head.utf8.count - rest.utf8.count : 0
    var padded = Array(integer.utf8)
    // So many digits that with their separators they take at least the room there is.
    func length(_ count: Int) -> Int { count + (count - 1) / groupLength }
    var count = padded.count
    if length(count) < room {
      count = max(count, room * groupLength / (groupLength + 1))
      while length(count) < room { count += 1 }
    }
    padded.insert(contentsOf: repeatElement(48, count: count - padded.count), at: 0)
    var grouped: [UInt8] = []
    for (position, digit) in padded.enumerated() {
      if position > 0, (count - position) % groupLength == 0 {
        grouped.append(UInt8(truncatingIfNeeded: grouping.value))
      }
      grouped.append(digit)
    }
    return aligned(head, String(decoding: grouped, as: UTF8.self) + rest, default: ">")
  }

  private func aligned(_ head: String, _ body: String, default ordinary: Unicode.Scalar) -> String {
    let missing = max(0, width - head.unicodeScalars.count - body.unicodeScalars.count)
    func padding(_ count: Int) -> String {
      var text = String.UnicodeScalarView()
      text.append(contentsOf: repeatElement(fill, count: count))
      return String(text)
    }
    switch alignment ?? (isZeroPadded && ordinary == ">" ? "=" : ordinary) {
    case "<": return head + body + padding(missing)
    case "^": return padding(missing / 2) + head + body + padding(missing - missing / 2)
    case "=": return head + padding(missing) + body
    default: return padding(missing) + head + body
    }
  }
}

extension ArrayError {
  fileprivate static let bothGroupings = ArrayError(.value, "Cannot specify both ',' and '_'.")

  fileprivate static func cannotGroup(_ grouping: Unicode.Scalar, _ type: Unicode.Scalar) -> ArrayError {
    ArrayError(.value, "Cannot specify '\(grouping)' with '\(name(of: type))'.")
  }

  fileprivate static func unknownCode(_ type: Unicode.Scalar, _ typeName: String) -> ArrayError {
    ArrayError(.value, "Unknown format code '\(name(of: type))' for object of type '\(typeName)'")
  }

  private static func name(of type: Unicode.Scalar) -> String {
    type.value > 32 && type.value < 128 ? String(type) : "\\x" + String(type.value, radix: 16)
  }
}
