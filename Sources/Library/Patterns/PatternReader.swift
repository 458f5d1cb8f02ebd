/// Reads a regular expression as Python's module `re` does.
///
///     alternatives = sequence { "|" sequence }
///     sequence     = { item [ "*" | "+" | "?" | "{" m [ "," [ n ] ] "}" [ "?" ] ] }
///     item         = character | "." | "^" | "$" | escape | "[" set "]" | "(" group ")"
struct PatternReader {
  private let text: [Unicode.Scalar]
  private var position = 0
  private var depth = 0
  /// The flags, to which the expression itself may add at its beginning.
  private(set) var flags: PatternFlags
  private(set) var groups = 0
  private(set) var names: [(name: String, number: Int)] = []

  init(_ text: String, _ flags: PatternFlags) {
    self.text = Array(text.unicodeScalars)
    self.flags = flags
  }

  mutating func read() throws(PatternError) -> PatternPart {
    let part = try alternatives()
    if position < text.count { throw .malformed("unbalanced parenthesis at position \(position)") }
    return part
  }

  private var next: Unicode.Scalar? { position < text.count ? text[position] : nil }

  private mutating func take(_ wanted: String) -> Bool {
    let scalars = Array(wanted.unicodeScalars)
    guard position + scalars.count <= text.count, Array(text[position..<position + scalars.count]) == scalars else {
      return false
    }
    position += scalars.count
    return true
  }

  private mutating func alternatives() throws(PatternError) -> PatternPart {
    depth += 1
    defer { depth -= 1 }
    if depth > 60 { throw .notSupported("a regular expression nested so deeply") }
    var parts = [try sequence()]
    while take("|") { parts.append(try sequence()) }
    return parts.count == 1 ? parts[0] : .alternatives(parts)
  }

  private mutating func sequence() throws(PatternError) -> PatternPart {
    var parts: [PatternPart] = []
    while let scalar = next, scalar != "|", scalar != ")" {
      if flags.contains(.verbose) {
        if scalar.properties.isWhitespace {
          position += 1
          continue
        }
        if scalar == "#" {
          while let other = next, other != "\n" { _ = (other, position += 1) }
          continue
        }
      }
      let start = position
      guard let item = try item() else { continue }
      parts.append(try repeated(item, from: start))
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// An item with how often it is wanted, if that is said.
  private mutating func repeated(_ item: PatternPart, from start: Int) throws(PatternError) -> PatternPart {
    let place = position
    guard let (least, most) = try bounds() else { return item }
    if case .place = item { throw .malformed("nothing to repeat at position \(place)") }
    if next == "+" { throw .notSupported("a possessive repetition in a regular expression") }
    let isGreedy = !take("?")
    let again = position
    if try bounds() != nil { throw .malformed("multiple repeat at position \(again)") }
    return .repeated(item, least: least, most: most, isGreedy: isGreedy)
  }

  private mutating func bounds() throws(PatternError) -> (least: Int, most: Int?)? {
    if take("*") { return (0, nil) }
    if take("+") { return (1, nil) }
    if take("?") { return (0, 1) }
    guard next == "{" else { return nil }
    let start = position
    position += 1
    let least = number()
    var most = least
    if take(",") { most = number() } else if least == nil { return plain(start) }
    guard take("}") else { return plain(start) }
    if let least, let most, most < least {
      throw .malformed("min repeat greater than max repeat at position \(start + 1)")
    }
    if least ?? 0 > 1000 || most ?? 0 > 1000 {
      throw .notSupported("more than 1000 repetitions in a regular expression")
    }
    return (least ?? 0, most)
  }

  /// A brace that opens no bounds is a character like others.
  private mutating func plain(_ start: Int) -> (least: Int, most: Int?)? {
    position = start
    return nil
  }

  private mutating func number() -> Int? {
    var value: Int?
    while let scalar = next, ("0"..."9").contains(scalar) {
      value = min((value ?? 0) * 10 + Int(scalar.value - 48), 1 << 32)
      position += 1
    }
    return value
  }

  /// One item; nil for a comment or a group of flags.
  private mutating func item() throws(PatternError) -> PatternPart? {
    let start = position
    guard let scalar = next else { return nil }
    position += 1
    switch scalar {
    case ".":
      return .set(
        flags.contains(.dotTakesAll)
          ? PatternSet(isNegative: true) : PatternSet(families: [(.inLine, false)]))
    case "^": return .place(flags.contains(.linewise) ? .beginningOfLine : .beginning)
    case "$": return .place(flags.contains(.linewise) ? .endOfLine : .end)
    case "*", "+", "?": throw .malformed("nothing to repeat at position \(start)")
    case "(": return try group(from: start)
    case "[": return .set(try set(from: start))
    case "\\": return try escape(from: start)
    default: return character(scalar)
    }
  }

  private func character(_ scalar: Unicode.Scalar) -> PatternPart {
    guard flags.contains(.ignoresCase), scalar.lowered != scalar.raised else { return .scalar(scalar) }
    return .set(PatternSet(ranges: [scalar.value...scalar.value], ignoresCase: true))
  }

  private mutating func group(from start: Int) throws(PatternError) -> PatternPart? {
    func closed(_ part: PatternPart) throws(PatternError) -> PatternPart {
      guard take(")") else { throw .malformed("missing ), unterminated subpattern at position \(start)") }
      return part
    }
    guard take("?") else {
      groups += 1
      let number = groups
      return try closed(.group(number, try alternatives()))
    }
    if take(":") { return try closed(.group(nil, try alternatives())) }
    if take("=") { return try closed(.look(try alternatives(), isAhead: true, isNegative: false)) }
    if take("!") { return try closed(.look(try alternatives(), isAhead: true, isNegative: true)) }
    if take("<=") { return try behind(try closed(try alternatives()), isNegative: false) }
    if take("<!") { return try behind(try closed(try alternatives()), isNegative: true) }
    if take("P<") {
      let name = self.name(until: ">")
      guard let name else { throw .malformed("missing >, unterminated name at position \(start + 4)") }
      if names.contains(where: { $0.name == name }) {
        throw .notSupported("a regular expression with two groups of the name \(name)")
      }
      groups += 1
      let number = groups
      names.append((name, number))
      return try closed(.group(number, try alternatives()))
    }
    if take("P=") {
      guard let name = name(until: ")") else {
        throw .malformed("missing ), unterminated name at position \(start + 4)")
      }
      guard let known = names.first(where: { $0.name == name }) else {
        throw .malformed("unknown group name '\(name)' at position \(start + 4)")
      }
      return .backreference(known.number)
    }
    if take("#") {
      guard name(until: ")") != nil else { throw .malformed("missing ), unterminated comment at position \(start)") }
      return nil
    }
    guard let letters = name(until: ")"), start == 0 else {
      throw .notSupported("this kind of group in a regular expression")
    }
    for letter in letters {
      switch letter {
      case "i": flags.insert(.ignoresCase)
      case "m": flags.insert(.linewise)
      case "s": flags.insert(.dotTakesAll)
      case "x": flags.insert(.verbose)
      case "u": break
      default: throw .notSupported("this kind of group in a regular expression")
      }
    }
    return nil
  }

  private func behind(_ part: PatternPart, isNegative: Bool) throws(PatternError) -> PatternPart {
    guard part.width != nil else { throw .malformed("look-behind requires fixed-width pattern") }
    return .look(part, isAhead: false, isNegative: isNegative)
  }

  private mutating func name(until end: Unicode.Scalar) -> String? {
    guard let last = text[position...].firstIndex(of: end) else { return nil }
    defer { position = last + 1 }
    var result = String.UnicodeScalarView()
    result.append(contentsOf: text[position..<last])
    return String(result)
  }

  // MARK: Escapes

  private mutating func escape(from start: Int) throws(PatternError) -> PatternPart {
    guard let scalar = next else { throw .malformed("bad escape (end of pattern) at position \(start)") }
    switch scalar {
    case "A": return skipping(.place(.beginning))
    case "Z": return skipping(.place(.endOfText))
    case "b": return skipping(.place(.wordBoundary))
    case "B": return skipping(.place(.noWordBoundary))
    case "1"..."9":
      var value = Int(scalar.value - 48)
      position += 1
      if let other = next, ("0"..."9").contains(other) {
        value = value * 10 + Int(other.value - 48)
        position += 1
      }
      guard value <= groups else { throw .malformed("invalid group reference \(value) at position \(start + 1)") }
      return .backreference(value)
    default: break
    }
    if let family = family(scalar) {
      position += 1
      return .set(PatternSet(families: [family]))
    }
    return character(try escaped(from: start))
  }

  private mutating func skipping(_ part: PatternPart) -> PatternPart {
    position += 1
    return part
  }

  private func family(_ scalar: Unicode.Scalar) -> (family: PatternSet.Family, isNegative: Bool)? {
    switch scalar {
    case "d": (.digit, false)
    case "D": (.digit, true)
    case "s": (.space, false)
    case "S": (.space, true)
    case "w": (.word, false)
    case "W": (.word, true)
    default: nil
    }
  }

  /// The character that stands behind a backslash.
  private mutating func escaped(from start: Int) throws(PatternError) -> Unicode.Scalar {
    guard let scalar = next else { throw .malformed("bad escape (end of pattern) at position \(start)") }
    position += 1
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "v": return "\u{0B}"
    case "a": return "\u{07}"
    case "0": return "\0"
    case "x": return try hexadecimal(2, from: start)
    case "u": return try hexadecimal(4, from: start)
    case "a"..."z", "A"..."Z": throw .malformed("bad escape \\\(scalar) at position \(start)")
    default: return scalar
    }
  }

  private mutating func hexadecimal(_ digits: Int, from start: Int) throws(PatternError) -> Unicode.Scalar {
    var value: UInt32 = 0
    for _ in 0..<digits {
      guard let scalar = next, let digit = Character(scalar).hexDigitValue else {
        throw .malformed("incomplete escape \\\(digits == 2 ? "x" : "u") at position \(start)")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }

  // MARK: Sets

  private mutating func set(from start: Int) throws(PatternError) -> PatternSet {
    var set = PatternSet(ignoresCase: flags.contains(.ignoresCase))
    set.isNegative = take("^")
    var isFirst = true
    while true {
      guard let scalar = next else { throw .malformed("unterminated character set at position \(start)") }
      if scalar == "]", !isFirst {
        position += 1
        return set
      }
      isFirst = false
      let place = position
      guard let low = try member(&set) else { continue }
      guard position + 1 < text.count, text[position] == "-", text[position + 1] != "]" else {
        set.ranges.append(low.value...low.value)
        continue
      }
      position += 1
      guard let high = try member(&set), low.value <= high.value else {
        let words = String(String.UnicodeScalarView(text[place..<position]))
        throw .malformed("bad character range \(words) at position \(place)")
      }
      set.ranges.append(low.value...high.value)
    }
  }

  /// A character of a set; nil for a family, which is put in.
  private mutating func member(_ set: inout PatternSet) throws(PatternError) -> Unicode.Scalar? {
    let start = position
    guard let scalar = next else { return nil }
    position += 1
    guard scalar == "\\", let other = next else { return scalar }
    if let family = family(other) {
      position += 1
      set.families.append(family)
      return nil
    }
    if other == "b" {
      position += 1
      return "\u{08}"
    }
    return try escaped(from: start)
  }
}
