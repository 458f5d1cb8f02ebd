/// Characters that a regular expression takes at one place.
struct PatternSet {
  /// A family of characters: `\d`, `\s`, `\w`, and all but the end of a line.
  enum Family {
    case digit, space, word, inLine
  }

  var ranges: [ClosedRange<UInt32>] = []
  var families: [(family: Family, isNegative: Bool)] = []
  var isNegative = false
  var ignoresCase = false

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    var found = holds(scalar)
    if !found, ignoresCase { found = holds(scalar.lowered) || holds(scalar.raised) }
    return found != isNegative
  }

  private func holds(_ scalar: Unicode.Scalar) -> Bool {
    ranges.contains { $0.contains(scalar.value) }
      || families.contains { PatternSet.holds($0.family, scalar) != $0.isNegative }
  }

  static func holds(_ family: Family, _ scalar: Unicode.Scalar) -> Bool {
    switch family {
    case .digit: return scalar.properties.generalCategory == .decimalNumber
    case .space: return scalar.properties.isWhitespace || (0x1C...0x1F).contains(scalar.value)
    case .inLine: return scalar != "\n"
    case .word:
      if scalar.isASCII {
        return scalar == "_" || ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
          || ("0"..."9").contains(scalar)
      }
      return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }
}

extension Unicode.Scalar {
  /// The lower case of a character, where that is one character.
  var lowered: Unicode.Scalar {
    let mapped = properties.lowercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? self : self
  }

  /// The upper case of a character, where that is one character.
  var raised: Unicode.Scalar {
    let mapped = properties.uppercaseMapping.unicodeScalars
    return mapped.count == 1 ? mapped.first ?? self : self
  }
}
