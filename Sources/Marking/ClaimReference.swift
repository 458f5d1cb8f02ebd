import Diagnostics
import Machine

/// One value of a run as claims name it.
///
///     reference = name [ "#" number | "@end" | "@" step | "@" bookmark ]
///     name      = identifier [ "()." identifier ] { "." identifier }   # `f().x`: the local x of f; `net.W1`: an attribute
struct ClaimReference: Hashable, Sendable {
  /// Which of the name's values.
  enum Moment: Hashable, Sendable {
    /// Nothing is said: the first one, or in an expression the one at its moment.
    case plain
    /// The one of that number, from 1.
    case number(Int)
    /// The one at the end of the run.
    case end
    /// The one at a position.
    case position(UInt64)
    /// The one at a named moment.
    case bookmark(String)
  }

  let name: Timeline.Followed
  let moment: Moment

  /// A reference with the cell behind it, where that is all that a text holds.
  static func whole(_ text: String) -> (reference: ClaimReference, name: String, index: [Int]?)? {
    let bytes = Array(text.utf8)
    guard let (reference, end) = scan(bytes, at: 0) else { return nil }
    let written = String(decoding: bytes[..<end], as: UTF8.self)
    var rest = bytes[end...].drop { $0 == 0x20 }
    if rest.isEmpty { return (reference, written, nil) }
    guard rest.first == UInt8(ascii: "["), rest.last == UInt8(ascii: "]") else { return nil }
    rest = rest.dropFirst().dropLast()
    let parts = rest.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false)
    let index = parts.compactMap { Int(String(decoding: $0.filter { $0 != 0x20 }, as: UTF8.self)) }
    return index.count == parts.count ? (reference, written, index) : nil
  }

  /// The reference that begins at an offset of a text, and where it ends; nil where no name begins. Attributes belong to it
  /// where they are wanted.
  static func scan(
    _ text: [UInt8], at start: Int, withAttributes: Bool = true
  ) -> (reference: ClaimReference, end: Int)? {
    guard start < text.count, isNameByte(text[start]), !isDigit(text[start]) else { return nil }
    var end = nameEnd(text, start)
    var name = Timeline.Followed(string(text, start, end))
    if text[end...].starts(with: "().".utf8), end + 3 < text.count, isNameByte(text[end + 3]), !isDigit(text[end + 3]) {
      let localEnd = nameEnd(text, end + 3)
      name = Timeline.Followed(string(text, end + 3, localEnd), in: name.name)
      end = localEnd
    }
    var attributes: [String] = []
    while withAttributes, end + 1 < text.count, text[end] == UInt8(ascii: "."), isNameByte(text[end + 1]),
      !isDigit(text[end + 1])
    {
      let attributeEnd = nameEnd(text, end + 1)
      attributes.append(string(text, end + 1, attributeEnd))
      end = attributeEnd
    }
    if !attributes.isEmpty { name = Timeline.Followed(name.name, in: name.function, attributes: attributes) }
    guard end + 1 < text.count, text[end] == UInt8(ascii: "#") || text[end] == UInt8(ascii: "@"),
      isNameByte(text[end + 1])
    else { return (ClaimReference(name: name, moment: .plain), end) }
    let momentEnd = nameEnd(text, end + 1)
    let word = string(text, end + 1, momentEnd)
    let moment: Moment?
    if text[end] == UInt8(ascii: "#") {
      moment = Int(word).flatMap { $0 > 0 ? .number($0) : nil }
    } else {
      moment = word == "end" ? .end : UInt64(word).map { .position($0) } ?? .bookmark(word)
    }
    guard let moment else { return (ClaimReference(name: name, moment: .plain), end) }
    return (ClaimReference(name: name, moment: moment), momentEnd)
  }

  static func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "_"), 0x80...: true
    default: isDigit(byte)
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }

  private static func nameEnd(_ text: [UInt8], _ start: Int) -> Int {
    var end = start
    while end < text.count, isNameByte(text[end]) { end += 1 }
    return end
  }

  private static func string(_ text: [UInt8], _ start: Int, _ end: Int) -> String {
    String(decoding: text[start..<end], as: UTF8.self)
  }
}
