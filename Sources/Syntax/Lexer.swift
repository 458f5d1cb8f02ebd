import Diagnostics

/// Turns bytes into tokens, in one pass and linear time.
///
/// Lines and indentation become `newline`, `indent` and `dedent` tokens, as in CPython's tokenizer; so do the parts of an
/// f-string: `formattedStart`, then `formattedMiddle` for text and the tokens of each replacement field between braces,
/// then `formattedEnd`. What cannot be a token becomes an `error` token and a diagnostic, and lexing goes on behind it.
struct Lexer {
  /// How many brackets may be open at once, as in CPython.
  static let maximumBrackets = 200
  /// How many levels of indentation there may be, as in CPython.
  static let maximumIndents = 100

  /// Where inside an f-string the lexer stands.
  private struct Mode {
    enum Place { case literal, field, spec }
    var place: Place
    var quote: UInt8
    var quoteSize: Int
    var isRaw: Bool
    var start: Int
    /// The number of brackets open inside the field, its own brace included.
    var brackets: Int
  }

  private let source: Source
  private let bytes: [UInt8]
  private let keepsComments: Bool
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the text stops where more lines would help: an open bracket, triple quote or backslash.
  private(set) var endsOpen = false
  /// The place of the bracket that was never closed.
  private(set) var unclosed: Int?

  private var index = 0
  private var isLineStart = true
  private var isFinished = false
  private var brackets: [(byte: UInt8, start: Int)] = []
  private var modes: [Mode] = []
  private var indents: [(column: Int, alternate: Int)] = [(0, 0)]

  init(_ source: Source, keepsComments: Bool = false) {
    self.source = source
    self.keepsComments = keepsComments
    bytes = source.bytes
  }

  /// Lexes the whole text.
  mutating func run() {
    if let place = firstInvalidByte() {
      isFinished = true
      let byte = bytes[place]
      if byte == 0 {
        report("source code cannot contain null bytes", place, place + 1)
      } else {
        let digits = String(byte, radix: 16)
        report(
          "Non-UTF-8 code starting with '\\x\(digits)' on line \(source.line(at: place))", place, place + 1,
          hint: "Save the file as UTF-8.")
      }
    } else if bytes.count >= Int32.max {
      isFinished = true
      diagnostics.append(Diagnostic(.limit("length"), "the text is longer than 2 GB", in: source))
    }
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
    while !isFinished {
      if let mode = modes.last, mode.place != .field {
        lexLiteral(mode)
      } else {
        if isLineStart, brackets.isEmpty { lexIndentation() }
        if !isFinished { lexToken() }
      }
    }
    finish()
  }

  private mutating func finish() {
    if let last = tokens.last, ![.newline, .indent, .dedent, .comment].contains(last.kind) {
      emit(.newline, bytes.count)
    }
    for _ in indents.dropFirst() { emit(.dedent, bytes.count) }
    emit(.end, bytes.count)
  }

  // Lines.

  /// Reads the white space at the start of a line with something on it; skips empty lines.
  private mutating func lexIndentation() {
    isLineStart = false
    var column = 0
    var alternate = 0
    while true {
      switch peek() {
      case 0x20:
        column += 1
        alternate += 1
      case 0x09:
        column = (column / 8 + 1) * 8
        alternate += 1
      case 0x0C:
        column = 0
        alternate = 0
      case 0x23:
        skipComment()
        continue
      case 0x0A, 0x0D:
        skipLineEnd()
        column = 0
        alternate = 0
        continue
      case 0x5C where peek(1) == 0x0A || peek(1) == 0x0D:
        // A backslash joins a blank beginning to the next line; the first line's columns count.
        index += 1
        skipLineEnd()
        while peek() == 0x20 || peek() == 0x09 { index += 1 }
        setIndentation(column, alternate)
        return
      default:
        if index < bytes.count { setIndentation(column, alternate) }
        return
      }
      index += 1
    }
  }

  private mutating func setIndentation(_ column: Int, _ alternate: Int) {
    guard var top = indents.last else { return }
    var isConsistent = true
    if column == top.column {
      isConsistent = alternate == top.alternate
    } else if column > top.column {
      isConsistent = alternate > top.alternate
      if indents.count >= Lexer.maximumIndents {
        report("too many levels of indentation", index, index, kind: .limit("nesting"))
        isFinished = true
        return
      }
      indents.append((column, alternate))
      emit(.indent, index)
    } else {
      while column < top.column, indents.count > 1 {
        indents.removeLast()
        emit(.dedent, index)
        top = indents[indents.count - 1]
      }
      if column != top.column {
        report(
          "unindent does not match any outer indentation level", index, index,
          hint: "Give this line the same number of leading spaces as a line above it that belongs to the same block.")
        emit(.error, index)
        // The odd column is taken for the nearest level, so that the lines after it are judged on their own.
      } else {
        isConsistent = alternate == top.alternate
      }
    }
    if !isConsistent {
      report(
        "inconsistent use of tabs and spaces in indentation", index, index,
        hint: "Indent every line of a block with spaces only.")
      emit(.error, index)
    }
  }

  private mutating func skipLineEnd() {
    if peek() == 0x0D, peek(1) == 0x0A { index += 1 }
    index += 1
  }

  private mutating func skipComment() {
    let start = index
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    if keepsComments { emit(.comment, start) }
  }

  // Tokens.

  private mutating func lexToken() {
    while peek() == 0x20 || peek() == 0x09 || peek() == 0x0C { index += 1 }
    guard index < bytes.count else {
      endOfText()
      return
    }
    let start = index
    let byte = bytes[index]
    switch byte {
    case 0x0A, 0x0D:
      skipLineEnd()
      if brackets.isEmpty {
        tokens.append(Token(.newline, start, index))
        isLineStart = true
      }
    case 0x23: skipComment()
    case 0x5C: lexContinuation()
    case 0x22, 0x27: lexString(prefix: 0, isFormatted: false, isRaw: false)
    case 0x30...0x39: lexNumber()
    case 0x2E where isDigit(peek(1)): lexNumber()
    case 0x41...0x5A, 0x5F, 0x61...0x7A: lexName()
    case 0x80...: lexName()
    default: lexOperator(byte)
    }
  }

  private mutating func endOfText() {
    isFinished = true
    if let mode = modes.last {
      report("'{' was never closed", brackets.last?.start ?? mode.start, (brackets.last?.start ?? mode.start) + 1)
      unclosed = brackets.last?.start
      endsOpen = mode.quoteSize == 3
    } else if let bracket = brackets.last {
      report(
        "'\(Character(Unicode.Scalar(bracket.byte)))' was never closed", bracket.start, bracket.start + 1)
      unclosed = bracket.start
      endsOpen = true
    }
  }

  private mutating func lexContinuation() {
    let start = index
    index += 1
    if peek() == 0x0A || peek() == 0x0D {
      skipLineEnd()
      if index < bytes.count { return }
      report("unexpected EOF while parsing", start, start + 1)
      emit(.error, start)
      endsOpen = true
    } else if index >= bytes.count {
      report("unexpected EOF while parsing", start, start + 1)
      emit(.error, start)
      endsOpen = true
    } else {
      report("unexpected character after line continuation character", start, start + 1)
      emit(.error, start)
      skipRestOfLine()
    }
  }

  /// Goes to the line's end and forgets open brackets: what follows is read as if this line had been right.
  private mutating func skipRestOfLine() {
    while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
    brackets.removeAll()
    modes.removeAll()
  }

  private mutating func lexName() {
    let start = index
    if let prefix = stringPrefix() {
      lexString(prefix: prefix.length, isFormatted: prefix.isFormatted, isRaw: prefix.isRaw)
      return
    }
    var packed: UInt64 = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isNameByte(byte) {
        packed = packed << 8 | UInt64(byte)
        index += 1
      } else if byte >= 0x80 {
        let (scalar, length) = scalar(at: index)
        let properties = scalar.properties
        guard index == start ? properties.isXIDStart : properties.isXIDContinue else {
          if index > start { emit(.name, start) }
          lexInvalidCharacter(scalar, length)
          return
        }
        packed = 1
        index += length
      } else {
        break
      }
    }
    let length = index - start
    if (2...8).contains(length), let keyword = TokenKind.keywords[packed] {
      emit(keyword, start)
    } else {
      emit(.name, start)
    }
  }

  private mutating func lexInvalidCharacter(_ scalar: Unicode.Scalar, _ length: Int) {
    var code = String(scalar.value, radix: 16, uppercase: true)
    while code.count < 4 { code = "0" + code }
    let hint: Message?
    switch scalar.value {
    case 0x2212, 0x2013, 0x2014: hint = "Write the minus sign of the keyboard, `-`."
    case 0xD7, 0x22C5, 0x2217: hint = "Write `*` to multiply."
    case 0xF7: hint = "Write `/` to divide."
    case 0x2018, 0x2019, 0x201C, 0x201D, 0x201E, 0xAB, 0xBB: hint = "Write straight quotes, `'` or `\"`."
    case 0x2264: hint = "Write `<=`."
    case 0x2265: hint = "Write `>=`."
    case 0x2260: hint = "Write `!=`."
    case 0xB2: hint = "Write `**2` for a square."
    case 0xFF08, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1D: hint = "Write it with the keyboard set to English."
    case 0xA0, 0x200B, 0xFEFF, 0x3000, 0x202F: hint = "Replace it by an ordinary space, or delete it."
    default: hint = nil
    }
    let start = index
    index += length
    let message: Message
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      message = "invalid non-printable character U+\(code)"
    default:
      message = "invalid character '\(String(scalar))' (U+\(code))"
    }
    report(message, start, index, hint: hint)
    emit(.error, start)
  }

  // Numbers.

  private mutating func lexNumber() {
    let start = index
    if peek() == 0x30 {
      switch peek(1) | 0x20 {
      case 0x78: return lexRadix("hexadecimal", 16)
      case 0x6F: return lexRadix("octal", 8)
      case 0x62: return lexRadix("binary", 2)
      default: break
      }
    }
    var kind = TokenKind.integer
    guard skipDigits() else { return badNumber(start) }
    let integerEnd = index
    if peek() == 0x2E {
      kind = .float
      index += 1
      if isDigit(peek()) {
        guard skipDigits() else { return badNumber(start) }
      }
    }
    if peek() | 0x20 == 0x65 {
      let signed = peek(1) == 0x2B || peek(1) == 0x2D
      if isDigit(peek(signed ? 2 : 1)) {
        kind = .float
        index += signed ? 2 : 1
        guard skipDigits() else { return badNumber(start) }
      } else if signed {
        index += 1
        return badNumber(start)
      }
    }
    if peek() | 0x20 == 0x6A {
      kind = .imaginary
      index += 1
    }
    guard endsNumber() else { return badNumber(start) }
    if kind == .integer, bytes[start] == 0x30, bytes[start..<integerEnd].contains(where: { $0 > 0x30 && $0 <= 0x39 }) {
      report(
        "leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers",
        start, index, hint: "Write the number without the zeros in front.")
      emit(.error, start)
      return
    }
    emit(kind, start)
  }

  private mutating func badNumber(_ start: Int, _ name: String = "decimal") {
    let end = index
    while isNameByte(peek()) { index += 1 }
    report("invalid \(name) literal", start, max(end, start + 1))
    emit(.error, start)
  }

  /// Reads digits with single underscores between them; false where an underscore has no digit after it.
  private mutating func skipDigits() -> Bool {
    while true {
      while isDigit(peek()) { index += 1 }
      guard peek() == 0x5F else { return true }
      index += 1
      guard isDigit(peek()) else { return false }
    }
  }

  private mutating func lexRadix(_ name: String, _ radix: UInt8) {
    let start = index
    index += 2
    var count = 0
    while true {
      if peek() == 0x5F { index += 1 }
      guard let value = digitValue(peek()), value < radix else { break }
      while let value = digitValue(peek()), value < radix {
        index += 1
        count += 1
      }
      if peek() != 0x5F { break }
    }
    if radix < 10, isDigit(peek()) {
      let digit = Character(Unicode.Scalar(peek()))
      report("invalid digit '\(digit)' in \(name) literal", index, index + 1)
      while isNameByte(peek()) { index += 1 }
      emit(.error, start)
    } else if count == 0 || bytes[index - 1] == 0x5F || !endsNumber() {
      badNumber(start, name)
    } else {
      emit(.integer, start)
    }
  }

  /// Whether what follows a number may do so: `1if` may, `1x` may not.
  private func endsNumber() -> Bool {
    guard isNameByte(peek()) || peek() >= 0x80 else { return true }
    for word in ["and", "else", "for", "if", "in", "is", "or", "not"] where bytes[index...].starts(with: word.utf8) {
      return true
    }
    return false
  }

  // Strings.

  private func stringPrefix() -> (length: Int, isFormatted: Bool, isRaw: Bool)? {
    let first = peek() | 0x20
    if isQuote(peek(1)) {
      switch first {
      case 0x72: return (1, false, true)
      case 0x62, 0x75: return (1, false, false)
      case 0x66: return (1, true, false)
      default: return nil
      }
    }
    guard isQuote(peek(2)) else { return nil }
    switch (first, peek(1) | 0x20) {
    case (0x62, 0x72), (0x72, 0x62): return (2, false, true)
    case (0x66, 0x72), (0x72, 0x66): return (2, true, true)
    default: return nil
    }
  }

  private mutating func lexString(prefix: Int, isFormatted: Bool, isRaw: Bool) {
    let start = index
    index += prefix
    let quote = bytes[index]
    let size = peek(1) == quote && peek(2) == quote ? 3 : 1
    index += size
    if isFormatted {
      emit(.formattedStart, start)
      modes.append(Mode(place: .literal, quote: quote, quoteSize: size, isRaw: isRaw, start: start, brackets: 0))
      return
    }
    while index < bytes.count {
      let byte = bytes[index]
      if byte == quote, size == 1 || (peek(1) == quote && peek(2) == quote) {
        index += size
        emit(.string, start)
        return
      }
      if byte == 0x5C {
        index += 1
        if peek() == 0x0D, peek(1) == 0x0A { index += 1 }
        index += 1
      } else if size == 1, byte == 0x0A || byte == 0x0D {
        break
      } else {
        index += 1
      }
    }
    index = min(index, bytes.count)
    // The quote that ends the f-string around it was taken for the start of a string: the field's brace is missing.
    if let mode = modes.last, mode.quote == quote, mode.quoteSize == size {
      report("f-string: expecting '}'", start, start + size)
      index = start
      emit(.error, start)
      index = start + size
      skipRestOfLine()
      return
    }
    unterminated(start, size, "string", afterPrefix: prefix)
  }

  private mutating func unterminated(_ start: Int, _ size: Int, _ name: String, afterPrefix: Int) {
    let line = source.line(at: max(start, index - 1))
    if size == 3 {
      let last = bytes.last == 0x0A || bytes.last == 0x0D ? source.lineCount - 1 : source.lineCount
      report(
        "unterminated triple-quoted \(name) literal (detected at line \(last))", start, start + afterPrefix + 3)
      endsOpen = true
      isFinished = true
    } else {
      let atEnd = index >= bytes.count && bytes.last == 0x5C
      report(
        "unterminated \(name) literal (detected at line \(line))", start, start + afterPrefix + 1,
        hint: atEnd ? nil : "Close the text with the quote it was opened with.")
    }
    emit(.error, start)
    brackets.removeAll()
    modes.removeAll()
  }

  /// Reads the text of an f-string up to a brace or its end.
  private mutating func lexLiteral(_ mode: Mode) {
    let start = index
    let isSpec = mode.place == .spec
    while index < bytes.count {
      let byte = bytes[index]
      if byte == mode.quote, mode.quoteSize == 1 || (peek(1) == mode.quote && peek(2) == mode.quote) {
        if index > start { emit(.formattedMiddle, start) }
        if isSpec {
          report("f-string: expecting '}'", index, index + mode.quoteSize)
          emit(.error, index)
          index += mode.quoteSize
          skipRestOfLine()
          return
        }
        index += mode.quoteSize
        modes.removeLast()
        emit(.formattedEnd, index - mode.quoteSize)
        return
      }
      switch byte {
      case 0x5C where !mode.isRaw && peek(1) == 0x4E && peek(2) == 0x7B:
        index += 3
        while index < bytes.count, bytes[index] != 0x7D, bytes[index] != mode.quote, bytes[index] != 0x0A { index += 1 }
        if peek() == 0x7D { index += 1 }
      case 0x5C where peek(1) == 0x7B || peek(1) == 0x7D: index += 1
      case 0x5C:
        index += 1
        if peek() == 0x0D, peek(1) == 0x0A { index += 1 }
        index = min(index + 1, bytes.count)
      case 0x7B:
        if !isSpec, peek(1) == 0x7B {
          index += 2
          continue
        }
        if index > start { emit(.formattedMiddle, start) }
        openBracket(0x7B, .leftBrace)
        var field = mode
        field.place = .field
        field.brackets = brackets.count
        modes.append(field)
        return
      case 0x7D:
        if isSpec {
          if index > start { emit(.formattedMiddle, start) }
          // The brace ends the specification, and the field is left by the brace's own token.
          modes.removeLast()
          return
        }
        if peek(1) == 0x7D {
          index += 2
          continue
        }
        report(
          "f-string: single '}' is not allowed", index, index + 1, hint: "Write `}}` for a brace in the text.")
        emit(.error, start)
        index += 1
      case 0x0A, 0x0D:
        if mode.quoteSize == 1 {
          unterminated(mode.start, 1, "f-string", afterPrefix: 1)
          return
        }
        index += 1
      default: index += 1
      }
    }
    index = min(index, bytes.count)
    unterminated(mode.start, mode.quoteSize, "f-string", afterPrefix: 1)
  }

  // Operators.

  private mutating func openBracket(_ byte: UInt8, _ kind: TokenKind) {
    if brackets.count >= Lexer.maximumBrackets {
      report("too many nested parentheses", index, index + 1, kind: .limit("nesting"))
      emit(.error, index)
      isFinished = true
      return
    }
    brackets.append((byte, index))
    index += 1
    emit(kind, index - 1)
  }

  private mutating func closeBracket(_ byte: UInt8, _ opening: UInt8, _ kind: TokenKind) {
    let start = index
    index += 1
    let closing = Character(Unicode.Scalar(byte))
    // A bracket of the expression may not close the field's own brace.
    guard let bracket = brackets.last else {
      report("unmatched '\(closing)'", start, index)
      emit(.error, start)
      return
    }
    if let mode = modes.last, brackets.count == mode.brackets, byte != 0x7D {
      report("f-string: closing parenthesis '\(closing)' does not match opening parenthesis '{'", start, index)
      emit(.error, start)
      skipRestOfLine()
      return
    }
    brackets.removeLast()
    if bracket.byte != opening {
      let open = Character(Unicode.Scalar(bracket.byte))
      let line = source.line(at: bracket.start)
      if line == source.line(at: start) {
        report("closing parenthesis '\(closing)' does not match opening parenthesis '\(open)'", start, index)
      } else {
        report(
          "closing parenthesis '\(closing)' does not match opening parenthesis '\(open)' on line \(line)", start, index)
      }
      emit(.error, start)
      return
    }
    if let mode = modes.last, brackets.count < mode.brackets { modes.removeLast() }
    emit(kind, start)
  }

  private mutating func lexOperator(_ byte: UInt8) {
    let start = index
    let next = peek(1)
    switch byte {
    case 0x28: return openBracket(byte, .leftParenthesis)
    case 0x5B: return openBracket(byte, .leftBracket)
    case 0x7B: return openBracket(byte, .leftBrace)
    case 0x29: return closeBracket(byte, 0x28, .rightParenthesis)
    case 0x5D: return closeBracket(byte, 0x5B, .rightBracket)
    case 0x7D: return closeBracket(byte, 0x7B, .rightBrace)
    default: break
    }
    if let mode = modes.last, brackets.count == mode.brackets {
      if byte == 0x3A {
        index += 1
        emit(.colon, start)
        var spec = mode
        spec.place = .spec
        modes.append(spec)
        return
      }
      if byte == 0x21, next != 0x3D {
        index += 1
        emit(.exclamation, start)
        return
      }
    }
    guard let (kind, length) = Lexer.operator(byte, next, peek(2)) else {
      index += 1
      let character = Character(Unicode.Scalar(byte))
      if byte < 0x20 || byte == 0x7F {
        let code = String(byte, radix: 16, uppercase: true)
        report("invalid non-printable character U+00\(code.count < 2 ? "0" : "")\(code)", start, index)
      } else if byte == 0x60 {
        report("invalid syntax", start, index, hint: "Write `repr(x)`; backquotes belong to Python 2.")
      } else if byte == 0x21 {
        report("invalid syntax", start, index, hint: "Write `not x` for the opposite of a condition.")
      } else {
        report("invalid syntax", start, index, hint: "The character `\(character)` has no meaning in Python.")
      }
      emit(.error, start)
      return
    }
    index += length
    emit(kind, start)
  }

  private static func `operator`(_ byte: UInt8, _ next: UInt8, _ third: UInt8) -> (TokenKind, Int)? {
    let assigns = next == 0x3D
    switch byte {
    case 0x2B: return assigns ? (.plusAssign, 2) : (.plus, 1)
    case 0x2D: return assigns ? (.minusAssign, 2) : next == 0x3E ? (.arrow, 2) : (.minus, 1)
    case 0x2A:
      if next == 0x2A { return third == 0x3D ? (.doubleStarAssign, 3) : (.doubleStar, 2) }
      return assigns ? (.starAssign, 2) : (.star, 1)
    case 0x2F:
      if next == 0x2F { return third == 0x3D ? (.doubleSlashAssign, 3) : (.doubleSlash, 2) }
      return assigns ? (.slashAssign, 2) : (.slash, 1)
    case 0x25: return assigns ? (.percentAssign, 2) : (.percent, 1)
    case 0x40: return assigns ? (.atAssign, 2) : (.at, 1)
    case 0x26: return assigns ? (.ampersandAssign, 2) : (.ampersand, 1)
    case 0x7C: return assigns ? (.barAssign, 2) : (.bar, 1)
    case 0x5E: return assigns ? (.caretAssign, 2) : (.caret, 1)
    case 0x7E: return (.tilde, 1)
    case 0x3C:
      if next == 0x3C { return third == 0x3D ? (.leftShiftAssign, 3) : (.leftShift, 2) }
      return assigns ? (.lessOrEqual, 2) : next == 0x3E ? (.lessGreater, 2) : (.less, 1)
    case 0x3E:
      if next == 0x3E { return third == 0x3D ? (.rightShiftAssign, 3) : (.rightShift, 2) }
      return assigns ? (.greaterOrEqual, 2) : (.greater, 1)
    case 0x3D: return assigns ? (.equal, 2) : (.assign, 1)
    case 0x21: return assigns ? (.notEqual, 2) : nil
    case 0x3A: return assigns ? (.colonAssign, 2) : (.colon, 1)
    case 0x2C: return (.comma, 1)
    case 0x3B: return (.semicolon, 1)
    case 0x2E: return next == 0x2E && third == 0x2E ? (.ellipsis, 3) : (.dot, 1)
    default: return nil
    }
  }

  // Bytes.

  private func peek(_ ahead: Int = 0) -> UInt8 {
    let place = index + ahead
    return place < bytes.count ? bytes[place] : 0
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private func isQuote(_ byte: UInt8) -> Bool { byte == 0x22 || byte == 0x27 }

  private func isNameByte(_ byte: UInt8) -> Bool {
    isDigit(byte) || byte == 0x5F || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
  }

  private func digitValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46: byte - 0x41 + 10
    case 0x61...0x66: byte - 0x61 + 10
    default: nil
    }
  }

  /// The scalar that begins at a place of text that is known to be UTF-8.
  private func scalar(at place: Int) -> (Unicode.Scalar, Int) {
    let end = min(place + 4, bytes.count)
    let first = String(decoding: bytes[place..<end], as: UTF8.self).unicodeScalars.first ?? "\u{FFFD}"
    return (first, UTF8.width(first))
  }

  /// The first byte that is NUL or not part of UTF-8.
  private func firstInvalidByte() -> Int? {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      if byte == 0 { return place }
      if byte < 0x80 {
        place += 1
        continue
      }
      let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
      guard byte >= 0xC2, byte <= 0xF4, place + length <= bytes.count else { return place }
      let tail = bytes[(place + 1)..<(place + length)]
      guard tail.allSatisfy({ $0 & 0xC0 == 0x80 }), let second = tail.first else { return place }
      // Overlong forms, surrogates, and values past U+10FFFF.
      switch (byte, second) {
      case (0xE0, ..<0xA0), (0xED, 0xA0...), (0xF0, ..<0x90), (0xF4, 0x90...): return place
      default: break
      }
      place += length
    }
    return nil
  }

  private mutating func emit(_ kind: TokenKind, _ start: Int) {
    tokens.append(Token(kind, start, max(start, index)))
  }

  private mutating func report(
    _ message: Message, _ start: Int, _ end: Int, kind: Diagnostic.Kind = .syntax, hint: Message? = nil
  ) {
    guard diagnostics.count < Parser.maximumDiagnostics else { return }
    let range = SourceRange(start: start, end: min(max(start, end), bytes.count))
    diagnostics.append(Diagnostic(kind, message, in: source, at: range, hint: hint))
  }
}
