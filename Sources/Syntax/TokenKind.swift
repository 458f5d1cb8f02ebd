/// What a token is. An operator's name is its look, since one look has several meanings (`*`, `in`, `=`).
package enum TokenKind: UInt8, Sendable {
  case end, newline, indent, dedent
  /// Bytes that are no token; the lexer has said why.
  case error
  case comment
  case name, integer, float, imaginary
  /// A whole string or bytes literal with its prefix and quotes.
  case string
  case formattedStart, formattedMiddle, formattedEnd

  case leftParenthesis, rightParenthesis, leftBracket, rightBracket, leftBrace, rightBrace
  case comma, colon, semicolon, dot, ellipsis, arrow, at, assign, colonAssign, exclamation
  case plus, minus, star, slash, doubleSlash, percent, doubleStar, ampersand, bar, caret, tilde, leftShift, rightShift
  case equal, notEqual, lessGreater, less, lessOrEqual, greater, greaterOrEqual
  case plusAssign, minusAssign, starAssign, slashAssign, doubleSlashAssign, percentAssign, doubleStarAssign, atAssign
  case ampersandAssign, barAssign, caretAssign, leftShiftAssign, rightShiftAssign

  case `false`, none, `true`, and, `as`, assert, async, await, `break`, `class`, `continue`, def, del, elif, `else`
  case except, finally, `for`, from, global, `if`, `import`, `in`, `is`, lambda, nonlocal, not, or, pass, raise
  case `return`, `try`, `while`, with, yield

  /// The kinds that a reader tells apart by colour.
  package enum Category: Sendable {
    case keyword, name, number, string, comment, `operator`, error, layout
  }

  /// What a reader sees in it.
  package var category: Category {
    if rawValue >= TokenKind.false.rawValue { return .keyword }
    if rawValue >= TokenKind.leftParenthesis.rawValue { return .operator }
    switch self {
    case .error: return .error
    case .comment: return .comment
    case .name: return .name
    case .integer, .float, .imaginary: return .number
    case .string, .formattedStart, .formattedMiddle, .formattedEnd: return .string
    default: return .layout
    }
  }

  /// The keyword that these letters spell, packed eight bits each, first letter highest.
  static let keywords: [UInt64: TokenKind] = {
    let words: [(String, TokenKind)] = [
      ("False", .false), ("None", .none), ("True", .true), ("and", .and), ("as", .as), ("assert", .assert),
      ("async", .async), ("await", .await), ("break", .break), ("class", .class), ("continue", .continue),
      ("def", .def), ("del", .del), ("elif", .elif), ("else", .else), ("except", .except), ("finally", .finally),
      ("for", .for), ("from", .from), ("global", .global), ("if", .if), ("import", .import), ("in", .in), ("is", .is),
      ("lambda", .lambda), ("nonlocal", .nonlocal), ("not", .not), ("or", .or), ("pass", .pass), ("raise", .raise),
      ("return", .return), ("try", .try), ("while", .while), ("with", .with), ("yield", .yield),
    ]
    var table: [UInt64: TokenKind] = [:]
    for (word, kind) in words { table[word.utf8.reduce(0) { $0 << 8 | UInt64($1) }] = kind }
    return table
  }()

  /// Whether an expression can begin with it.
  var beginsExpression: Bool {
    switch self {
    case .name, .integer, .float, .imaginary, .string, .formattedStart, .leftParenthesis, .leftBracket, .leftBrace,
      .ellipsis, .plus, .minus, .tilde, .false, .none, .true, .await, .lambda, .not:
      true
    default: false
    }
  }

  /// The binary operator that `+=` and its like apply; nil for others.
  var augmentedOperation: Operation? {
    switch self {
    case .plusAssign: .add
    case .minusAssign: .subtract
    case .starAssign: .multiply
    case .slashAssign: .divide
    case .doubleSlashAssign: .floorDivide
    case .percentAssign: .remainder
    case .doubleStarAssign: .power
    case .atAssign: .matrixMultiply
    case .ampersandAssign: .bitAnd
    case .barAssign: .bitOr
    case .caretAssign: .bitXor
    case .leftShiftAssign: .leftShift
    case .rightShiftAssign: .rightShift
    default: nil
    }
  }

  /// A left-associative binary operator and how strongly it binds; nil for others.
  var binary: (operation: Operation, strength: Int)? {
    switch self {
    case .bar: (.bitOr, 1)
    case .caret: (.bitXor, 2)
    case .ampersand: (.bitAnd, 3)
    case .leftShift: (.leftShift, 4)
    case .rightShift: (.rightShift, 4)
    case .plus: (.add, 5)
    case .minus: (.subtract, 5)
    case .star: (.multiply, 6)
    case .slash: (.divide, 6)
    case .doubleSlash: (.floorDivide, 6)
    case .percent: (.remainder, 6)
    case .at: (.matrixMultiply, 6)
    default: nil
    }
  }
}
