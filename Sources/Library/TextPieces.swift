import Machine

/// Cutting and joining text as Python's methods do, by Unicode scalars.
enum TextPieces {
  /// The pieces between separators, at most `most` cuts from the left; -1 for all.
  static func split(_ text: String, separator: String, most: Int) throws(Raise) -> [String] {
    guard !separator.isEmpty else { throw .valueError("empty separator") }
    let bytes = Array(text.utf8)
    let wanted = Array(separator.utf8)
    var pieces: [String] = []
    var start = 0
    var index = 0
    while index + wanted.count <= bytes.count {
      if most >= 0, pieces.count == most { break }
      if bytes[index] == wanted[0], bytes[index..<index + wanted.count].elementsEqual(wanted) {
        pieces.append(String(decoding: bytes[start..<index], as: UTF8.self))
        index += wanted.count
        start = index
      } else {
        index += 1
      }
    }
    pieces.append(String(decoding: bytes[start...], as: UTF8.self))
    return pieces
  }

  /// The pieces between runs of blanks, at most `most` cuts from the left; -1 for all.
  static func words(_ text: String, most: Int) -> [String] {
    var pieces: [String] = []
    var rest = text.unicodeScalars[...]
    while true {
      rest = rest.drop { $0.properties.isWhitespace }
      if rest.isEmpty { return pieces }
      if most >= 0, pieces.count == most {
        pieces.append(stripped(String(rest), of: nil, start: false, end: true))
        return pieces
      }
      let word = rest.prefix { !$0.properties.isWhitespace }
      pieces.append(String(word))
      rest = rest[word.endIndex...]
    }
  }

  /// The text without the characters given, or without blanks, at its ends.
  static func stripped(_ text: String, of characters: String?, start: Bool, end: Bool) -> String {
    let unwanted = characters.map { Set($0.unicodeScalars) }
    var rest = text.unicodeScalars[...]
    func isUnwanted(_ scalar: Unicode.Scalar) -> Bool { unwanted?.contains(scalar) ?? scalar.properties.isWhitespace }
    if start { rest = rest.drop(while: isUnwanted) }
    while end, let last = rest.last, isUnwanted(last) { rest.removeLast() }
    return String(rest)
  }

  /// The text with occurrences of a piece replaced, at most `most` of them; -1 for all.
  static func replaced(_ text: String, _ piece: String, with other: String, most: Int) throws(Raise) -> String {
    if piece.isEmpty {
      var result = ""
      for (position, scalar) in text.unicodeScalars.enumerated() {
        if most < 0 || position < most { result += other }
        result.unicodeScalars.append(scalar)
      }
      return most < 0 || text.unicodeScalars.count < most ? result + other : result
    }
    return try split(text, separator: piece, most: most).joined(separator: other)
  }

  /// Where a piece first occurs, counted in scalars.
  static func position(of piece: String, in text: String) -> Int? {
    if piece.isEmpty { return 0 }
    let scalars = Array(text.unicodeScalars)
    let wanted = Array(piece.unicodeScalars)
    guard wanted.count <= scalars.count else { return nil }
    return (0...(scalars.count - wanted.count)).first { start in
      scalars[start] == wanted[0] && scalars[start..<start + wanted.count].elementsEqual(wanted)
    }
  }

  /// The text from its end to its beginning.
  static func reversed(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars.reversed() { result.append(scalar) }
    return String(result)
  }

  /// The lines of a text, with or without what ends them.
  static func lines(_ text: String, keepsEnds: Bool) -> [String] {
    var result: [String] = []
    var line = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard "\n\r\u{B}\u{C}\u{1C}\u{1D}\u{1E}\u{85}\u{2028}\u{2029}".unicodeScalars.contains(scalar) else {
        line.append(scalar)
        continue
      }
      if keepsEnds { line.append(scalar) }
      if scalar == "\r", rest.first == "\n" {
        if keepsEnds { line.append("\n") }
        rest.removeFirst()
      }
      result.append(String(line))
      line = String.UnicodeScalarView()
    }
    if !line.isEmpty { result.append(String(line)) }
    return result
  }

  /// Each word with a capital letter at its beginning.
  static func titled(_ text: String) -> String {
    var result = ""
    var isInside = false
    for character in text {
      result += isInside ? character.lowercased() : character.uppercased()
      // A letter without case ends a word.
      isInside = character.unicodeScalars.first?.properties.isCased ?? false
    }
    return result
  }
}
