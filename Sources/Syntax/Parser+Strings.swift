import Diagnostics

/// Strings: escapes are decoded, neighbours joined, and the fields of f-strings read as expressions.
extension Parser {
  /// One or more literals side by side.
  mutating func strings() throws(Failure) -> NodeID {
    let begin = start
    var text: [UInt8] = []
    var textStart = begin
    var parts: [NodeID] = []
    var isFormatted = false
    var isBytes: Bool?
    while kind == .string || kind == .formattedStart {
      let token = tokens[position]
      let literal = StringLiteral(source.bytes, token.range)
      if let isBytes, isBytes != literal.isBytes {
        throw report("cannot mix bytes and nonbytes literals", SourceRange(start: begin, end: Int(token.end)))
      }
      isBytes = literal.isBytes
      advance()
      if token.kind == .string {
        try decode(literal.contents, literal, into: &text)
      } else {
        isFormatted = true
        try formatted(literal, &text, &textStart, &parts)
      }
    }
    if !isFormatted {
      return try make(
        isBytes == true ? .bytes : .string, begin, text: String(decoding: text, as: UTF8.self))
    }
    flush(&text, textStart, &parts)
    return try make(.formattedString, begin, parts)
  }

  private mutating func flush(_ text: inout [UInt8], _ begin: Int, _ parts: inout [NodeID]) {
    guard !text.isEmpty else { return }
    let range = SourceRange(start: begin, end: max(begin, previousEnd))
    parts.append(tree.add(.string, range, text: String(decoding: text, as: UTF8.self)))
    text.removeAll()
  }

  /// The parts of an f-string, or of a specification, behind its start.
  private mutating func formatted(
    _ literal: StringLiteral, _ text: inout [UInt8], _ textStart: inout Int, _ parts: inout [NodeID],
    isSpec: Bool = false
  ) throws(Failure) {
    while true {
      switch kind {
      case .formattedMiddle:
        if text.isEmpty { textStart = start }
        try decode(range, literal, into: &text, doubledBraces: !isSpec)
        advance()
      case .leftBrace:
        flush(&text, textStart, &parts)
        parts.append(try formattedValue(literal))
        textStart = start
      case .formattedEnd where !isSpec:
        advance()
        return
      case .rightBrace where isSpec: return
      default: throw unexpected()
      }
    }
  }

  private mutating func formattedValue(_ literal: StringLiteral) throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    advance()
    let expressionStart = previousEnd
    switch kind {
    case .rightBrace: throw report("f-string: valid expression required before '}'", range)
    case .exclamation: throw report("f-string: valid expression required before '!'", range)
    case .colon: throw report("f-string: valid expression required before ':'", range)
    case .assign: throw report("f-string: valid expression required before '='", range)
    default: break
    }
    let value = try expressionsOrYield()
    var shown = ""
    if take(.assign) {
      shown = source.text(in: SourceRange(start: expressionStart, end: start))
    }
    var operation = shown.isEmpty || kind == .colon ? Operation.conversionNone : .conversionRepr
    if take(.exclamation) { operation = try conversion() }
    var spec = absent()
    if take(.colon) {
      let specStart = start
      var text: [UInt8] = []
      var textStart = specStart
      var parts: [NodeID] = []
      try formatted(literal, &text, &textStart, &parts, isSpec: true)
      flush(&text, textStart, &parts)
      spec = try make(.formattedString, specStart, parts)
    }
    if !take(.rightBrace) {
      if kind == .error { throw unexpected() }
      throw report(
        shown.isEmpty && operation == .conversionNone
          ? "f-string: expecting '=', or '!', or ':', or '}'" : "f-string: expecting '!', or ':', or '}'", range)
    }
    return try make(.formattedValue, begin, [value, spec], operation: operation, text: shown)
  }

  private mutating func conversion() throws(Failure) -> Operation {
    guard kind == .name else { throw report("f-string: invalid conversion character", range) }
    let letter = text(tokens[position])
    let operation: Operation
    switch letter {
    case "s": operation = .conversionStr
    case "r": operation = .conversionRepr
    case "a": operation = .conversionASCII
    default:
      throw report(
        "f-string: invalid conversion character '\(letter)': expected 's', 'r', or 'a'", range)
    }
    advance()
    return operation
  }

  /// Decodes escapes of `range` and appends the text as UTF-8; bytes become the scalars of the same numbers.
  private mutating func decode(
    _ range: SourceRange, _ literal: StringLiteral, into text: inout [UInt8], doubledBraces: Bool = false
  ) throws(Failure) {
    switch literal.decode(source.bytes, range, into: &text, doubledBraces: doubledBraces) {
    case nil: return
    case .notASCII(let place):
      throw report("bytes can only contain ASCII literal characters", place)
    case .truncated(let place, let form):
      throw report(
        Message(
          verbatim: literal.isBytes
            ? "(value error) invalid \\x escape at position \(place.start - literal.contents.start)"
            : "(unicode error) 'unicodeescape' codec can't decode bytes in position "
              + "\(place.start - literal.contents.start)-\(place.end - literal.contents.start - 1): \(form)"), place,
        hint: "Write `\\\\` for a backslash in the text, or put `r` before the quote.")
    case .named(let place):
      throw report(
        "`\\N{…}` is not supported", place, kind: .notSupported,
        hint: "Write the character itself, or `\\u` and its number.")
    case .surrogate(let place):
      throw report("half of a surrogate pair is not supported in a string", place, kind: .notSupported)
    }
  }
}
