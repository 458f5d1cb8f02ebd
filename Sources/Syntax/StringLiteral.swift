import Diagnostics

/// The prefix and quotes of a string literal, and how its escapes are read.
struct StringLiteral {
  /// What is wrong with an escape, and where.
  enum Problem {
    case notASCII(SourceRange)
    case truncated(SourceRange, String)
    case named(SourceRange)
    case surrogate(SourceRange)
  }

  private(set) var isBytes = false
  private(set) var isRaw = false
  /// What stands between the quotes.
  private(set) var contents: SourceRange

  init(_ bytes: [UInt8], _ range: SourceRange) {
    var place = range.start
    prefix: while place < range.end {
      switch bytes[place] | 0x20 {
      case 0x62: isBytes = true
      case 0x72: isRaw = true
      case 0x66, 0x75: break
      default: break prefix
      }
      place += 1
    }
    let isTriple =
      range.end - place >= 3 && bytes[place] == bytes[place + 1] && bytes[place] == bytes[place + 2]
    let size = isTriple ? 3 : 1
    contents = SourceRange(start: place + size, end: max(place + size, range.end - size))
  }

  /// Appends the text that `range` stands for; returns what is wrong with it, if anything.
  func decode(
    _ bytes: [UInt8], _ range: SourceRange, into text: inout [UInt8], doubledBraces: Bool
  ) -> Problem? {
    var place = range.start
    while place < range.end {
      let byte = bytes[place]
      let next = place + 1 < range.end ? bytes[place + 1] : 0
      if byte == 0x0D {
        text.append(0x0A)
        place += next == 0x0A ? 2 : 1
      } else if doubledBraces, byte == 0x7B || byte == 0x7D, next == byte {
        text.append(byte)
        place += 2
      } else if byte == 0x5C, !isRaw, place + 1 < range.end {
        if let problem = escape(bytes, &place, range.end, into: &text) { return problem }
      } else {
        if isBytes, byte >= 0x80 { return .notASCII(SourceRange(start: place, end: place + 1)) }
        text.append(byte)
        place += 1
      }
    }
    return nil
  }

  private func escape(
    _ bytes: [UInt8], _ place: inout Int, _ end: Int, into text: inout [UInt8]
  ) -> Problem? {
    let start = place
    let letter = bytes[place + 1]
    place += 2
    switch letter {
    case 0x0A: break
    case 0x0D: if place < end, bytes[place] == 0x0A { place += 1 }
    case 0x5C, 0x27, 0x22: text.append(letter)
    case 0x61: text.append(0x07)
    case 0x62: text.append(0x08)
    case 0x66: text.append(0x0C)
    case 0x6E: text.append(0x0A)
    case 0x72: text.append(0x0D)
    case 0x74: text.append(0x09)
    case 0x76: text.append(0x0B)
    case 0x30...0x37:
      var value = UInt32(letter - 0x30)
      var count = 1
      while count < 3, place < end, (0x30...0x37).contains(bytes[place]) {
        value = value * 8 + UInt32(bytes[place] - 0x30)
        place += 1
        count += 1
      }
      append(isBytes ? value & 0xFF : value, to: &text)
    case 0x78: return hexadecimal(2, "truncated \\xXX escape", bytes, start, &place, end, &text)
    case 0x75 where !isBytes: return hexadecimal(4, "truncated \\uXXXX escape", bytes, start, &place, end, &text)
    case 0x55 where !isBytes: return hexadecimal(8, "truncated \\UXXXXXXXX escape", bytes, start, &place, end, &text)
    case 0x4E where !isBytes: return .named(SourceRange(start: start, end: place))
    default:
      // An unknown escape stands for itself, as in Python; a brace behind it still has its own meaning.
      text.append(0x5C)
      place = start + 1
    }
    return nil
  }

  private func hexadecimal(
    _ count: Int, _ form: String, _ bytes: [UInt8], _ start: Int, _ place: inout Int, _ end: Int, _ text: inout [UInt8]
  ) -> Problem? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard place < end, let digit = Character(Unicode.Scalar(bytes[place])).hexDigitValue else {
        return .truncated(SourceRange(start: start, end: place), form)
      }
      value = value << 4 | UInt32(digit)
      place += 1
    }
    let range = SourceRange(start: start, end: place)
    if (0xD800...0xDFFF).contains(value) { return .surrogate(range) }
    if value > 0x10FFFF { return .truncated(range, "illegal Unicode character") }
    append(value, to: &text)
    return nil
  }

  private func append(_ value: UInt32, to text: inout [UInt8]) {
    guard let scalar = Unicode.Scalar(value) else { return }
    text += Array(String(scalar).utf8)
  }
}
