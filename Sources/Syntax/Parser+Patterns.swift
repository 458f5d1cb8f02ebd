/// The patterns of `case`.
extension Parser {
  /// The pattern of a `case`; several with commas between them are a sequence without brackets.
  mutating func patterns() throws(Failure) -> NodeID {
    let begin = start
    let first = try starredPattern()
    guard kind == .comma || tree[first].kind == .patternStar else { return first }
    var items = [first]
    while take(.comma) {
      if kind == .colon || kind == .if { break }
      items.append(try starredPattern())
    }
    return try make(.patternSequence, begin, items)
  }

  private mutating func starredPattern() throws(Failure) -> NodeID {
    let begin = start
    guard take(.star) else { return try pattern() }
    let (name, _) = try name()
    return try make(.patternStar, begin, [], text: name == "_" ? "" : name)
  }

  private mutating func pattern() throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    var choices = [try closedPattern()]
    while take(.bar) { choices.append(try closedPattern()) }
    let pattern = choices.count == 1 ? choices[0] : try make(.patternOr, begin, choices)
    guard take(.as) else { return pattern }
    let (name, _) = try name()
    return try make(.patternAs, begin, [pattern], text: name)
  }

  private mutating func closedPattern() throws(Failure) -> NodeID {
    let begin = start
    switch kind {
    case .leftParenthesis, .leftBracket: return try groupPattern()
    case .leftBrace: return try mappingPattern()
    case .name: return try namePattern()
    default: return try make(.patternValue, begin, [try aboveBar()])
    }
  }

  /// A name that is bound, a dotted name that the subject must equal, or a class with patterns.
  private mutating func namePattern() throws(Failure) -> NodeID {
    let begin = start
    let (text, range) = try name()
    var value = tree.add(.name, range, text: text)
    var isDotted = false
    while take(.dot) {
      isDotted = true
      let (attribute, _) = try name()
      value = try make(.attribute, begin, [value], text: attribute)
    }
    guard take(.leftParenthesis) else {
      return isDotted
        ? try make(.patternValue, begin, [value]) : try make(.patternCapture, begin, [], text: text == "_" ? "" : text)
    }
    var parts = [value]
    while kind != .rightParenthesis {
      let start = start
      if kind == .name, kind(ahead: 1) == .assign {
        let (attribute, _) = try name()
        advance()
        parts.append(try make(.patternKeyword, start, [try pattern()], text: attribute))
      } else {
        parts.append(try pattern())
      }
      guard take(.comma) else { break }
    }
    try expect(.rightParenthesis)
    return try make(.patternClass, begin, parts)
  }

  private mutating func groupPattern() throws(Failure) -> NodeID {
    let begin = start
    let closing: TokenKind = kind == .leftParenthesis ? .rightParenthesis : .rightBracket
    advance()
    var items: [NodeID] = []
    var hasComma = false
    while kind != closing {
      items.append(try starredPattern())
      guard take(.comma) else { break }
      hasComma = true
    }
    try expect(closing)
    if closing == .rightParenthesis, items.count == 1, !hasComma, tree[items[0]].kind != .patternStar {
      return items[0]
    }
    return try make(.patternSequence, begin, items)
  }

  private mutating func mappingPattern() throws(Failure) -> NodeID {
    let begin = start
    advance()
    var parts: [NodeID] = []
    var rest = ""
    while kind != .rightBrace {
      if take(.doubleStar) {
        rest = try name().0
      } else {
        parts.append(try aboveBar())
        try expect(.colon)
        parts.append(try pattern())
      }
      guard take(.comma) else { break }
    }
    try expect(.rightBrace)
    return try make(.patternMapping, begin, parts, text: rest)
  }
}
