/// A text that cannot do anything to a terminal: control characters are shown as signs, those that turn the direction of
/// writing as their numbers. Line ends and tabs stay.
package func visible(_ text: String) -> String {
  guard text.unicodeScalars.contains(where: { sign(for: $0) != nil }) else { return text }
  var result = ""
  for scalar in text.unicodeScalars {
    if let sign = sign(for: scalar) { result += sign } else { result.unicodeScalars.append(scalar) }
  }
  return result
}

/// What is shown in the place of a scalar; nil for itself.
private func sign(for scalar: Unicode.Scalar) -> String? {
  switch scalar.value {
  case 0x09, 0x0A: nil
  case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value).map { String(Character($0)) }
  case 0x7F: "␡"
  case 0x80..<0xA0: "\\x" + String(scalar.value, radix: 16)
  case 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: "\\u" + String(scalar.value, radix: 16)
  default: nil
  }
}

/// Makes the bytes that a script prints harmless as they come, a piece at a time.
package struct VisibleBytes {
  /// The beginning of a character that the next piece ends.
  private var held: [UInt8] = []

  package init() {}

  /// The text of the next piece, as far as its characters are complete.
  package mutating func text(of piece: some Sequence<UInt8>) -> String {
    held += piece
    var end = held.count
    // At most three bytes at the end may be the beginning of a character.
    for back in 1...3 where back <= held.count {
      let byte = held[held.count - back]
      if byte & 0xC0 == 0x80 { continue }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : byte >= 0xC0 ? 2 : 1
      if length > back { end = held.count - back }
      break
    }
    let text = String(decoding: held[..<end], as: UTF8.self)
    held.removeFirst(end)
    return visible(text)
  }
}
