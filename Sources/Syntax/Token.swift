import Diagnostics

/// A token: what it is and where.
package struct Token: Sendable {
  package let kind: TokenKind
  /// The offset of its first byte; 32 bits, because a long line has millions of tokens.
  let start: Int32
  let end: Int32

  init(_ kind: TokenKind, _ start: Int, _ end: Int) {
    self.kind = kind
    self.start = Int32(truncatingIfNeeded: start)
    self.end = Int32(truncatingIfNeeded: end)
  }

  /// The bytes that it covers.
  package var range: SourceRange { SourceRange(start: Int(start), end: Int(end)) }
}

/// The tokens that a reader sees, comments included, for colouring; text that is not Python yields `error` tokens.
package func tokens(of source: Source) -> [Token] {
  var lexer = Lexer(source, keepsComments: true)
  lexer.run()
  return lexer.tokens.filter { $0.kind.category != .layout }
}
