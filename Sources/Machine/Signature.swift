/// The parameters of a builtin, read from Python's own notation: `x, /, axis=None, *, keepdims=False`, `*values, sep=' '`.
///
/// A call's arguments are put into the parameters' order; a parameter that was not given is `unset`. Positional values beyond
/// the parameters go to `*name` and follow behind all the others; what is given by other names goes to `**name`.
package final class Signature: Sendable {
  /// One parameter.
  package struct Parameter: Sendable {
    package let name: String
    package let isRequired: Bool
    package let isPositional: Bool
    package let isKeyword: Bool
  }

  /// As it was written, for help.
  package let text: String
  package let parameters: [Parameter]
  /// The name behind `*`, if any number of further positional values is taken.
  package let variadic: String?
  /// The parameter, written with `**`, that collects what is given by other names as a dict, if there is one.
  package let mapping: Int?
  /// How many of the parameters can be given by position.
  package let positionalCount: Int
  package let requiredCount: Int
  /// How many arguments may be given when all are given by position and none is collected.
  let positionalCounts: ClosedRange<Int>

  package init(_ text: String) {
    self.text = text
    var parameters: [Parameter] = []
    var variadic: String?
    var mapping: Int?
    var keywordOnly = false
    for piece in Signature.split(text) {
      if piece == "/" {
        parameters = parameters.map {
          Parameter(name: $0.name, isRequired: $0.isRequired, isPositional: true, isKeyword: false)
        }
      } else if piece == "*" {
        keywordOnly = true
      } else if piece.utf8.starts(with: "**".utf8) {
        mapping = parameters.count
        parameters.append(
          Parameter(name: String(piece.dropFirst(2)), isRequired: false, isPositional: false, isKeyword: false))
      } else if piece.utf8.first == UInt8(ascii: "*") {
        variadic = String(piece.dropFirst())
        keywordOnly = true
      } else {
        let equals = piece.utf8.firstIndex(of: UInt8(ascii: "="))
        let name = equals.map { String(piece[..<$0]) } ?? piece
        parameters.append(
          Parameter(name: name, isRequired: equals == nil, isPositional: !keywordOnly, isKeyword: true))
      }
    }
    self.parameters = parameters
    self.variadic = variadic
    self.mapping = mapping
    positionalCount = parameters.count { $0.isPositional }
    requiredCount = parameters.count { $0.isRequired }
    let isFilledByPosition = parameters.dropFirst(positionalCount).allSatisfy { !$0.isRequired }
    // A call with any number from `Int.max` on is none.
    positionalCounts =
      isFilledByPosition && requiredCount <= positionalCount ? requiredCount...positionalCount : Int.max...Int.max
  }

  /// The pieces between commas that stand outside brackets and quotes, without surrounding blanks. Byte by byte, because
  /// hundreds of signatures are read when the program starts.
  private static func split(_ text: String) -> [String] {
    var pieces: [String] = []
    var piece: [UInt8] = []
    var depth = 0
    var quote: UInt8?
    for byte in text.utf8 {
      if let open = quote {
        if byte == open { quote = nil }
      } else if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") {
        quote = byte
      } else if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") {
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth == 0 {
        pieces.append(String(decoding: piece, as: UTF8.self))
        piece.removeAll(keepingCapacity: true)
        continue
      }
      if byte != UInt8(ascii: " ") || quote != nil { piece.append(byte) }
    }
    if !piece.isEmpty { pieces.append(String(decoding: piece, as: UTF8.self)) }
    return pieces
  }
}
