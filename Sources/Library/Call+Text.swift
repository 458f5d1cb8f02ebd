import Machine
import NDArray

/// What the cards of the methods of text share.
extension Call {
  /// A text, or the texts of a tuple.
  func pieces(_ position: Int) throws(Raise) -> [String] {
    let values = self[position].tag == .tuple ? Array(machine.heap.items(of: self[position])) : [self[position]]
    return try values.map { (value) throws(Raise) in
      guard value.tag == .string else {
        throw .typeError("a str or a tuple of str is wanted, not \(machine.typeName(value))")
      }
      return machine.heap.text(of: value)
    }
  }

  /// Where the filling goes.
  enum Padding {
    case ljust, rjust, center, zfill
  }

  /// A text filled up to a width.
  func padded(_ padding: Padding) throws(Raise) -> Value {
    let text = try text(0, or: "")
    let width = try integer(self[1])
    let filling = padding == .zfill ? "0" : try self.text(2, or: " ")
    guard filling.unicodeScalars.count == 1 else {
      throw .typeError("The fill character must be exactly one character long")
    }
    let (missing, overflow) = width.subtractingReportingOverflow(text.unicodeScalars.count)
    guard missing > 0, !overflow else { return self[0] }
    try machine.checkRoom(words: missing / 2)
    let left: Int
    switch padding {
    case .ljust: left = 0
    case .rjust, .zfill: left = missing
    case .center: left = missing / 2 + (missing & width & 1)
    }
    let (before, after) = (String(repeating: filling, count: left), String(repeating: filling, count: missing - left))
    if padding == .zfill, let sign = text.first, sign == "-" || sign == "+" {
      return machine.heap.allocateString(String(sign) + before + text.dropFirst())
    }
    return machine.heap.allocateString(before + text + after)
  }

  /// `text.format(…)`: each field, `{}`, `{0}`, `{name}` or one of these with `!r` or `:.2f`, filled in.
  func formattedText() throws(Raise) -> Value {
    var result = ""
    var next = 0
    // Whether fields are numbered by the text or by their order; Python allows no mixing.
    var isNumbered: Bool?
    var rest = try text(0, or: "")[...]
    while let brace = rest.firstIndex(where: { $0 == "{" || $0 == "}" }) {
      result += rest[..<brace]
      let character = rest[brace]
      rest = rest[rest.index(after: brace)...]
      if rest.first == character {
        result.append(character)
        rest = rest.dropFirst()
        continue
      }
      guard character == "{" else { throw .valueError("Single '}' encountered in format string") }
      guard !rest.isEmpty else { throw .valueError("Single '{' encountered in format string") }
      let field = try fieldText(&rest)
      let value = try fieldValue(field.name, &next, &isNumbered)
      var specification = field.specification
      if specification.contains("{") {
        guard specification == "{}" || specification.hasSuffix("{}") || specification.contains("{}") else {
          throw .notSupported("a named field inside a format specification")
        }
        let inner = try fieldValue("", &next, &isNumbered)
        specification = specification.replacing("{}", with: try machine.str(inner))
      }
      switch field.conversion {
      case nil: result += try machine.formatted(value, specification)
      case "r", "a":
        result += try machine.formatted(machine.heap.allocateString(machine.repr(value)), specification)
      case "s": result += try machine.formatted(machine.heap.allocateString(machine.str(value)), specification)
      case .some(let other):
        throw .valueError("Unknown conversion specifier '\(other)'")
      }
    }
    return machine.heap.allocateString(result + rest)
  }

  /// The parts of a field up to its closing brace.
  private func fieldText(
    _ rest: inout Substring
  ) throws(Raise) -> (name: String, conversion: Character?, specification: String) {
    var depth = 1
    var text = ""
    while let character = rest.popFirst() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { break }
      text.append(character)
    }
    guard depth == 0 else { throw .valueError("expected '}' before end of string") }
    var name = text[...]
    var specification = ""
    if let colon = text.firstIndex(of: ":") {
      name = text[..<colon]
      specification = String(text[text.index(after: colon)...])
    }
    var conversion: Character?
    if let mark = name.firstIndex(of: "!") {
      conversion = name[name.index(after: mark)...].first ?? " "
      name = name[..<mark]
    }
    return (String(name), conversion, specification)
  }

  private func fieldValue(_ name: String, _ next: inout Int, _ isNumbered: inout Bool?) throws(Raise) -> Value {
    if let end = name.firstIndex(where: { $0 == "." || $0 == "[" }) {
      var value = try fieldValue(String(name[..<end]), &next, &isNumbered)
      var rest = name[end...]
      while let mark = rest.popFirst() {
        let isItem = mark == "["
        let part = rest.prefix { isItem ? $0 != "]" : $0 != "." && $0 != "[" }
        rest = rest.dropFirst(part.count + (isItem ? 1 : 0))
        if isItem {
          let key = Int(part).map { Value.int($0) } ?? machine.heap.allocateString(part)
          value = try machine.item(key, of: value)
        } else {
          value = try machine.attribute(machine.program.name(String(part)), of: value)
        }
      }
      return value
    }
    let isNumber = !name.isEmpty && name.utf8.allSatisfy { $0 >= 48 && $0 <= 57 }
    guard name.isEmpty || isNumber else {
      let key = machine.heap.allocateString(name)
      if self[1].tag == .dict, let value = try machine.lookup(key, in: self[1]) { return value }
      throw machine.keyError(key)
    }
    if let isNumbered, isNumbered != isNumber {
      throw .valueError(
        isNumber
          ? "cannot switch from automatic field numbering to manual field specification"
          : "cannot switch from manual field specification to automatic field numbering")
    }
    isNumbered = isNumber
    let position = isNumber ? Int(name) ?? .max : next
    if !isNumber { next += 1 }
    guard variadic.indices.contains(position) else {
      throw .indexError("Replacement index \(position) out of range for positional args tuple")
    }
    return variadic[position]
  }
}
