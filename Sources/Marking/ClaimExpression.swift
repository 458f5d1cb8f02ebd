import Diagnostics
import Machine

/// An expression of a claim, made ready for Python: what is of another moment (`W1#2`, `W1@end`, `f().x`) has a name of its own.
package struct ClaimExpression: Sendable {
  /// The text for Python.
  let text: String
  /// The text as the script would write it; nil where a name is meant at several moments, or is a function's.
  let scripted: String?
  /// The values of other moments, by the names that stand for them in `text`.
  let captured: [String: ClaimReference]
  /// The names of the script that must have values.
  let names: [Timeline.Followed]
  /// All other names in it; Python knows them, or nobody does.
  let others: [String]

  /// The names of the script in an expression, by whether it binds them.
  package static func names(_ source: String, isKnown: (Timeline.Followed) -> Bool) -> [Timeline.Followed] {
    ClaimExpression(source, isKnown: isKnown).names
  }

  /// Reads an expression; `isKnown` says whether the script binds a name, `aliases` are other spellings of its names.
  init(_ source: String, aliases: [String: String] = [:], isKnown: (Timeline.Followed) -> Bool) {
    var bytes = Array(source.utf8)
    var result: [UInt8] = []
    var captured: [String: ClaimReference] = [:]
    var names: [Timeline.Followed] = []
    var others: [String] = []
    var scripted: [UInt8] = []
    var moments: [String: Set<ClaimReference.Moment>] = [:]
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        let end = bytes[(index + 1)...].firstIndex(of: byte).map { $0 + 1 } ?? bytes.count
        result += bytes[index..<end]
        scripted += bytes[index..<end]
        index = end
        continue
      }
      guard ClaimReference.isNameByte(byte) else {
        result.append(byte)
        scripted.append(byte)
        index += 1
        continue
      }
      var end = index
      while end < bytes.count, ClaimReference.isNameByte(bytes[end]) { end += 1 }
      let isAttribute = result.last { $0 != 0x20 } == UInt8(ascii: ".")
      let word = String(decoding: bytes[index..<end], as: UTF8.self)
      if !isAttribute, let meant = aliases[word], !isKnown(Timeline.Followed(word)),
        isKnown(Timeline.Followed(meant))
      {
        // Put in and read again: what stands behind it may belong to it.
        bytes.replaceSubrange(index..<end, with: Array(meant.utf8))
        continue
      }
      if !isAttribute,
        let (reference, referenceEnd) = ClaimReference.known(in: bytes, at: index, isKnown: isKnown)
      {
        let isLocal = reference.name.function != nil
        if isKnown(reference.name), isLocal || reference.moment != .plain {
          moments[reference.name.written, default: []].insert(reference.moment)
          scripted += Array(reference.name.written.utf8)
          let stand = captured.first { $0.value == reference }?.key ?? "__claimed_\(captured.count + 1)"
          captured[stand] = reference
          result += Array(stand.utf8)
          index = referenceEnd
          continue
        }
        let plain = isKnown(reference.name) ? reference.name : Timeline.Followed(word)
        moments[plain.written, default: []].insert(.plain)
        if !isKnown(plain) {
          others.append(plain.name)
        } else if !names.contains(plain) {
          names.append(plain)
        }
      }
      result += bytes[index..<end]
      scripted += bytes[index..<end]
      index = end
    }
    text = String(decoding: result, as: UTF8.self)
    self.captured = captured
    self.names = names
    let isOneMoment =
      moments.values.allSatisfy { $0.count == 1 } && !captured.values.contains { $0.name.function != nil }
    self.scripted = isOneMoment ? String(decoding: scripted, as: UTF8.self) : nil
    self.others = others
  }
}

extension ClaimReference {
  /// The reference that begins at an offset of a text: with the attributes behind it where the script gives these to objects,
  /// else of the name alone.
  static func known(
    in text: [UInt8], at start: Int, isKnown: (Timeline.Followed) -> Bool
  ) -> (reference: ClaimReference, end: Int)? {
    guard let whole = scan(text, at: start) else { return nil }
    if whole.reference.name.attributes.isEmpty || isKnown(whole.reference.name) { return whole }
    return scan(text, at: start, withAttributes: false)
  }
}
