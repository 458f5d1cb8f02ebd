import Diagnostics

/// Expressions, weakest binding first; binary operators climb precedences in a loop, so that a long chain needs no stack.
///
///     expressions = (starred | expression) ("," (starred | expression))* [","]
///     named       = NAME ":=" expression | expression
///     expression  = or ["if" or "else" expression] | "lambda" [parameters] ":" expression
///     or          = and ("or" and)*          and = not ("and" not)*          not = "not"* compare
///     compare     = binary (("<" | "==" | "in" | "is" "not" | ...) binary)*
///     binary      = unary (OPERATOR unary)*  unary = ("-" | "+" | "~")* power
///     power       = ["await"] atom trailer* ["**" unary]
///     trailer     = "." NAME | "(" arguments ")" | "[" indices "]"
///     atom        = NAME | NUMBER | STRING+ | "..." | "(" ")" | "[" "]" | "{" "}" | "None" | "True" | "False"
extension Parser {
  mutating func expressionsOrYield() throws(Failure) -> NodeID {
    // An assignment expression needs parentheses where a statement could stand.
    if kind == .name, kind(ahead: 1) == .colonAssign {
      advance()
      throw unexpected()
    }
    return kind == .yield ? try yieldExpression() : try expressions()
  }

  private mutating func yieldExpression() throws(Failure) -> NodeID {
    let begin = start
    advance()
    if take(.from) { return try make(.yieldFrom, begin, [try expression()]) }
    let value = kind.beginsExpression || kind == .star ? try expressions() : absent()
    return try make(.yield, begin, [value])
  }

  /// One expression, or a tuple where commas follow.
  mutating func expressions() throws(Failure) -> NodeID {
    let begin = start
    let first = try starredOrExpression()
    guard kind == .comma else { return first }
    var elements = [first]
    while take(.comma), kind.beginsExpression || kind == .star { elements.append(try starredOrExpression()) }
    return try make(.tuple, begin, elements)
  }

  private mutating func starredOrExpression() throws(Failure) -> NodeID {
    kind == .star ? try starred() : try expression()
  }

  mutating func starredOrNamed() throws(Failure) -> NodeID {
    kind == .star ? try starred() : try namedExpression()
  }

  private mutating func starred() throws(Failure) -> NodeID {
    let begin = start
    advance()
    return try make(.starred, begin, [try binary(1)])
  }

  mutating func starredOrBinary() throws(Failure) -> NodeID { kind == .star ? try starred() : try binary(1) }

  mutating func namedExpression() throws(Failure) -> NodeID {
    guard kind == .name, kind(ahead: 1) == .colonAssign else { return try expression() }
    let begin = start
    let (text, range) = try name()
    advance()
    let target = tree.add(.name, range, text: text)
    return try make(.namedExpression, begin, [target, try expression()])
  }

  /// Targets of a `for` or comprehension, up to `in`.
  mutating func targets() throws(Failure) -> NodeID {
    let begin = start
    var target = try starredOrBinary()
    if kind == .comma {
      var elements = [target]
      while take(.comma), kind.beginsExpression || kind == .star { elements.append(try starredOrBinary()) }
      target = try make(.tuple, begin, elements)
    }
    try checkTarget(target, "assign to", tree[target].range)
    return target
  }

  mutating func expression() throws(Failure) -> NodeID {
    if kind == .lambda { return try lambda() }
    try enter()
    defer { leave() }
    let begin = start
    let value = try or()
    return kind == .if ? try conditional(value, begin) : value
  }

  /// A chain of conditionals is read in a loop and folded from the right.
  private mutating func conditional(_ first: NodeID, _ begin: Int) throws(Failure) -> NodeID {
    var parts: [(start: Int, value: NodeID, test: NodeID)] = []
    var value = first
    var valueStart = begin
    while take(.if) {
      let test = try or()
      guard take(.else) else {
        if kind == .colon || kind == .error { throw unexpected() }
        throw report(
          "expected 'else' after 'if' expression", SourceRange(start: valueStart, end: previousEnd),
          hint: "Write `a if condition else b`.")
      }
      parts.append((valueStart, value, test))
      valueStart = start
      value = kind == .lambda ? try lambda() : try or()
    }
    for part in parts.reversed() { value = try make(.conditional, part.start, [part.test, part.value, value]) }
    return value
  }

  private mutating func lambda() throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    advance()
    let parameters = try parameters(until: .colon, annotated: false)
    try expectColon(forced: true)
    return try make(.lambda, begin, [parameters, try expression()])
  }

  private mutating func or() throws(Failure) -> NodeID {
    let begin = start
    let first = try and()
    guard kind == .or else { return first }
    var operands = [first]
    while take(.or) { operands.append(try and()) }
    return try make(.boolean, begin, operands, operation: .or)
  }

  private mutating func and() throws(Failure) -> NodeID {
    let begin = start
    let first = try not()
    guard kind == .and else { return first }
    var operands = [first]
    while take(.and) { operands.append(try not()) }
    return try make(.boolean, begin, operands, operation: .and)
  }

  private mutating func not() throws(Failure) -> NodeID {
    guard kind == .not else { return try compare() }
    var starts: [Int] = []
    while kind == .not {
      starts.append(start)
      advance()
    }
    var value = try compare()
    for begin in starts.reversed() { value = try make(.unary, begin, [value], operation: .not) }
    return value
  }

  private mutating func compare() throws(Failure) -> NodeID {
    let begin = start
    let first = try binary(1)
    guard comparison != nil else { return first }
    var parts = [first]
    while let operation = comparison {
      let operatorStart = start
      advance()
      if operation == .isNot || operation == .notIn { advance() }
      parts.append(try make(.comparison, operatorStart, operation: operation))
      parts.append(try binary(1))
    }
    return try make(.compare, begin, parts)
  }

  private var comparison: Operation? {
    switch kind {
    case .equal: .equal
    case .notEqual: .notEqual
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    case .in: .in
    case .is: kind(ahead: 1) == .not ? .isNot : .is
    case .not: kind(ahead: 1) == .in ? .notIn : nil
    default: nil
    }
  }

  func comparisonFollows() -> Bool { comparison != nil }

  private mutating func binary(_ strength: Int) throws(Failure) -> NodeID {
    let begin = start
    var left = try unary()
    while let next = kind.binary, next.strength >= strength {
      advance()
      let right = try binary(next.strength + 1)
      left = try make(.binary, begin, [left, right], operation: next.operation)
    }
    return left
  }

  /// An expression whose operators bind more strongly than `|`.
  mutating func aboveBar() throws(Failure) -> NodeID { try binary(2) }

  private mutating func unary() throws(Failure) -> NodeID {
    guard kind == .minus || kind == .plus || kind == .tilde else { return try power() }
    var signs: [(start: Int, operation: Operation)] = []
    while kind == .minus || kind == .plus || kind == .tilde {
      signs.append((start, kind == .minus ? .negative : kind == .plus ? .positive : .invert))
      advance()
    }
    var value = try power()
    for sign in signs.reversed() { value = try make(.unary, sign.start, [value], operation: sign.operation) }
    return value
  }

  private mutating func power() throws(Failure) -> NodeID {
    let begin = start
    var base = kind == .await ? try awaited() : try primary()
    guard take(.doubleStar) else { return base }
    try enter()
    defer { leave() }
    base = try make(.binary, begin, [base, try unary()], operation: .power)
    return base
  }

  private mutating func awaited() throws(Failure) -> NodeID {
    let begin = start
    advance()
    return try make(.await, begin, [try primary()])
  }

  private mutating func primary() throws(Failure) -> NodeID {
    let begin = start
    var value = try atom()
    while true {
      switch kind {
      case .dot: value = try attribute(of: value, begin)
      case .leftParenthesis:
        advance()
        value = try make(.call, begin, [value] + (try arguments()))
      case .leftBracket: value = try subscripted(value, begin)
      default: return value
      }
    }
  }

  private mutating func attribute(of value: NodeID, _ begin: Int) throws(Failure) -> NodeID {
    advance()
    let (text, _) = try name()
    return try make(.attribute, begin, [value], text: text)
  }

  private mutating func subscripted(_ value: NodeID, _ begin: Int) throws(Failure) -> NodeID {
    advance()
    let indexStart = start
    var indices: [NodeID] = []
    var isTuple = false
    repeat {
      if kind == .rightBracket, !indices.isEmpty { break }
      let index = try slice()
      if tree[index].kind == .starred { isTuple = true }
      indices.append(index)
      if kind == .comma { isTuple = true }
    } while take(.comma)
    let index = isTuple ? try make(.tuple, indexStart, indices) : indices[0]
    try close(.rightBracket, indices.last)
    return try make(.subscript, begin, [value, index])
  }

  private mutating func slice() throws(Failure) -> NodeID {
    let begin = start
    let first = kind == .colon ? absent() : try starredOrNamed()
    guard take(.colon) else { return first }
    let stop = endsSlice ? absent() : try expression()
    let step = take(.colon) && !endsSlice ? try expression() : absent()
    return try make(.slice, begin, [first, stop, step])
  }

  private var endsSlice: Bool { kind == .colon || kind == .comma || kind == .rightBracket }

  /// Expects a closing bracket; where another expression stands instead, a comma is missing.
  private mutating func close(_ closing: TokenKind, _ last: NodeID?) throws(Failure) {
    if take(closing) { return }
    throw missingComma(after: last)
  }

  private mutating func missingComma(after last: NodeID?) -> Failure {
    guard let last, kind.beginsExpression else { return unexpected() }
    let isPrefixed = tree[last].kind == .name && (kind == .string || kind == .formattedStart)
    let saved = position
    let depthBefore = depth
    let wasTrying = isTrying
    isTrying = true
    var end: Int?
    do throws(Failure) {
      _ = try expression()
      end = previousEnd
    } catch { depth = depthBefore }
    isTrying = wasTrying
    position = saved
    guard let end, !isPrefixed else { return unexpected() }
    return report(
      "invalid syntax. Perhaps you forgot a comma?", SourceRange(start: tree[last].range.start, end: end))
  }

  // Calls.

  /// The arguments of a call, behind its parenthesis, up to and with the closing one.
  mutating func arguments() throws(Failure) -> [NodeID] {
    var list: [NodeID] = []
    var keywords = false
    var unpacked = false
    while kind != .rightParenthesis {
      let begin = start
      let argument = try argument()
      switch tree[argument].kind {
      case .keywordArgument: keywords = true
      case .doubleStarred:
        keywords = true
        unpacked = true
      case .starred:
        if unpacked {
          throw report("iterable argument unpacking follows keyword argument unpacking", tree[argument].range)
        }
      default:
        if unpacked {
          throw report("positional argument follows keyword argument unpacking", tree[argument].range)
        }
        if keywords {
          throw report(
            "positional argument follows keyword argument", tree[argument].range,
            hint: "Put the arguments without a name first.")
        }
      }
      list.append(argument)
      guard take(.comma) else {
        if kind != .rightParenthesis { throw missingComma(after: argument) }
        break
      }
      let isBare = tree[argument].kind == .generator && tree[argument].range.start == begin
      if isBare, source.bytes[begin] != 0x28 || tree[argument].range.end != Int(tokens[position - 2].end) {
        if kind != .rightParenthesis || list.count > 1 {
          throw report("Generator expression must be parenthesized", tree[argument].range)
        }
      }
    }
    try expect(.rightParenthesis)
    return list
  }

  private mutating func argument() throws(Failure) -> NodeID {
    let begin = start
    if take(.doubleStar) { return try make(.doubleStarred, begin, [try expression()]) }
    if take(.star) { return try make(.starred, begin, [try expression()]) }
    if kind(ahead: 1) == .assign {
      switch kind {
      case .name:
        let (text, _) = try name()
        advance()
        return try make(.keywordArgument, begin, [try expression()], text: text)
      case .true, .false, .none:
        let word = text(tokens[position])
        let end = Int(tokens[position + 1].end)
        throw report(Message(verbatim: "cannot assign to \(word)"), SourceRange(start: begin, end: end))
      default: break
      }
    }
    let value = try namedExpression()
    if kind == .for || kind == .async { return try comprehension(.generator, [value], begin) }
    if kind == .assign {
      throw report(
        "expression cannot contain assignment, perhaps you meant \"==\"?",
        SourceRange(start: begin, end: Int(tokens[position].end)))
    }
    return value
  }

  // Comprehensions.

  private mutating func comprehension(_ node: NodeKind, _ elements: [NodeID], _ begin: Int) throws(Failure) -> NodeID {
    if let first = elements.first, tree[first].kind == .starred {
      throw report("iterable unpacking cannot be used in comprehension", tree[first].range)
    }
    var parts = elements
    while kind == .for || kind == .async {
      if kind == .async { throw report("asynchronous comprehensions are not supported", range, kind: .notSupported) }
      let clauseStart = start
      advance()
      let target = try targets()
      try expect(.in)
      var clause = [target, try or()]
      while take(.if) { clause.append(try or()) }
      parts.append(try make(.comprehensionClause, clauseStart, clause))
    }
    return try make(node, begin, parts)
  }

  // Atoms.

  private mutating func atom() throws(Failure) -> NodeID {
    switch kind {
    case .name: return try payload(.name)
    case .integer, .float, .imaginary: return try number()
    case .string, .formattedStart: return try strings()
    case .leftParenthesis: return try parenthesized()
    case .leftBracket: return try listDisplay()
    case .leftBrace: return try braced()
    case .ellipsis: return try payload(.ellipsis)
    case .true: return try payload(.true)
    case .false: return try payload(.false)
    case .none: return try payload(.none)
    default: throw unexpected()
    }
  }

  private mutating func payload(_ node: NodeKind) throws(Failure) -> NodeID {
    let token = tokens[position]
    advance()
    return tree.add(node, token.range, text: node == .name ? text(token) : nil)
  }

  private mutating func number() throws(Failure) -> NodeID {
    let token = tokens[position]
    let node: NodeKind = kind == .integer ? .integer : kind == .float ? .float : .imaginary
    advance()
    let bytes = source.bytes[Int(token.start)..<Int(token.end)]
    let text = bytes.contains(0x5F) ? bytes.filter { $0 != 0x5F } : Array(bytes)
    return tree.add(node, token.range, text: String(decoding: text, as: UTF8.self))
  }

  private mutating func parenthesized() throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    advance()
    if take(.rightParenthesis) { return try make(.tuple, begin) }
    if kind == .yield {
      let value = try yieldExpression()
      try expect(.rightParenthesis)
      return value
    }
    let first = try starredOrNamed()
    if kind == .for || kind == .async {
      let inner = try comprehension(.generator, [first], begin)
      try close(.rightParenthesis, first)
      tree.nodes[Int(inner.index)].range.end = previousEnd
      return inner
    }
    guard kind == .comma else {
      if tree[first].kind == .starred { throw report("cannot use starred expression here", tree[first].range) }
      try close(.rightParenthesis, first)
      return first
    }
    var elements = [first]
    while take(.comma), kind != .rightParenthesis { elements.append(try starredOrNamed()) }
    try refuseBareTarget(elements)
    try close(.rightParenthesis, elements.last)
    return try make(.tuple, begin, elements)
  }

  private mutating func refuseBareTarget(_ elements: [NodeID]) throws(Failure) {
    guard kind == .for, let first = elements.first, let last = elements.last, elements.count > 1 else { return }
    throw report(
      "did you forget parentheses around the comprehension target?", tree[first].range.union(tree[last].range))
  }

  private mutating func listDisplay() throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    advance()
    var elements: [NodeID] = []
    while kind != .rightBracket {
      elements.append(try starredOrNamed())
      if elements.count == 1, kind == .for || kind == .async {
        let inner = try comprehension(.listComprehension, elements, begin)
        try close(.rightBracket, elements.last)
        tree.nodes[Int(inner.index)].range.end = previousEnd
        return inner
      }
      if !take(.comma) { break }
    }
    try refuseBareTarget(elements)
    try close(.rightBracket, elements.last)
    return try make(.list, begin, elements)
  }

  private mutating func braced() throws(Failure) -> NodeID {
    try enter()
    defer { leave() }
    let begin = start
    advance()
    if take(.rightBrace) { return try make(.dict, begin) }
    if kind == .doubleStar { return try dictDisplay([], begin) }
    let first = try starredOrNamed()
    if kind == .colon, tree[first].kind != .starred { return try dictDisplay([first], begin) }
    var elements = [first]
    if kind == .for || kind == .async {
      let inner = try comprehension(.setComprehension, elements, begin)
      try close(.rightBrace, first)
      tree.nodes[Int(inner.index)].range.end = previousEnd
      return inner
    }
    while take(.comma), kind != .rightBrace { elements.append(try starredOrNamed()) }
    try refuseBareTarget(elements)
    try close(.rightBrace, elements.last)
    return try make(.set, begin, elements)
  }

  /// The rest of a dict, from the colon behind its first key or from `**`.
  private mutating func dictDisplay(_ firstKey: [NodeID], _ begin: Int) throws(Failure) -> NodeID {
    var parts = firstKey
    var isFirst = !firstKey.isEmpty
    while kind != .rightBrace {
      if !isFirst {
        if take(.doubleStar) {
          parts.append(absent())
          parts.append(try binary(1))
          if kind == .for { throw report("dict unpacking cannot be used in dict comprehension", range) }
          if !take(.comma) { break }
          continue
        }
        parts.append(try expression())
      }
      isFirst = false
      guard take(.colon) else {
        if kind == .rightBrace || kind == .comma, let key = parts.last {
          throw report("':' expected after dictionary key", SourceRange(start: tree[key].range.start, end: previousEnd))
        }
        throw unexpected()
      }
      if kind == .rightBrace || kind == .comma {
        let colon = tokens[position - 1].range
        throw report("expression expected after dictionary key and ':'", colon)
      }
      parts.append(try expression())
      if parts.count == 2, kind == .for || kind == .async {
        let inner = try comprehension(.dictComprehension, parts, begin)
        try close(.rightBrace, parts.last)
        tree.nodes[Int(inner.index)].range.end = previousEnd
        return inner
      }
      if !take(.comma) { break }
    }
    try close(.rightBrace, parts.last)
    return try make(.dict, begin, parts)
  }

  // Parameters.

  mutating func parameters(until closing: TokenKind, annotated: Bool) throws(Failure) -> NodeID {
    let begin = start
    var list: [NodeID] = []
    var operation = Operation.positionalOrKeyword
    var hasDefault = false
    var hasSlash = false
    while kind != closing {
      let itemStart = start
      switch kind {
      case .slash:
        if hasSlash { throw report("/ may appear only once", range) }
        if operation != .positionalOrKeyword { throw report("/ must be ahead of *", range) }
        if list.isEmpty { throw report("at least one argument must precede /", range) }
        hasSlash = true
        for parameter in list { tree.nodes[Int(parameter.index)].operation = .positionalOnly }
        advance()
      case .star:
        if operation != .positionalOrKeyword { throw report("* argument may appear only once", range) }
        operation = .keywordOnly
        advance()
        if kind == .comma {
          if kind(ahead: 1) == closing || kind(ahead: 1) == .doubleStar {
            throw report("named arguments must follow bare *", tokens[position - 1].range)
          }
        } else if kind == closing {
          throw report("named arguments must follow bare *", tokens[position - 1].range)
        } else {
          list.append(try parameter(.variadic, itemStart, annotated))
          if kind == .assign { throw report("var-positional argument cannot have default value", range) }
        }
      case .doubleStar:
        advance()
        list.append(try parameter(.variadicKeyword, itemStart, annotated))
        if kind == .assign { throw report("var-keyword argument cannot have default value", range) }
        if take(.comma), kind != closing { throw report("arguments cannot follow var-keyword argument", range) }
        if kind != closing, kind != .colon { throw unexpected() }
        return try make(.parameters, begin, list)
      default:
        let parameter = try parameter(operation, itemStart, annotated)
        list.append(parameter)
        let isRequired = tree[tree.child(1, of: parameter)].kind == .absent
        if isRequired, hasDefault, operation == .positionalOrKeyword {
          throw report("parameter without a default follows parameter with a default", tree[parameter].range)
        }
        if !isRequired { hasDefault = true }
      }
      guard take(.comma) else { break }
    }
    return try make(.parameters, begin, list)
  }

  private mutating func parameter(
    _ operation: Operation, _ begin: Int, _ annotated: Bool
  ) throws(Failure) -> NodeID {
    let (text, _) = try name()
    let annotation = annotated && take(.colon) ? try starredOrNamed() : absent()
    let isVariadic = operation == .variadic || operation == .variadicKeyword
    let value = !isVariadic && take(.assign) ? try expression() : absent()
    return try make(.parameter, begin, [annotation, value], operation: operation, text: text)
  }
}
