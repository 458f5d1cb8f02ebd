import Diagnostics

/// Reads tokens as statements, by recursive descent; expressions are in `Parser+Expressions.swift`.
///
///     module     = statement*
///     statement  = simple (";" simple)* [";"] NEWLINE | compound
///     simple     = assignment | expressions | "return" [expressions] | "raise" [expression ["from" expression]]
///                | "global" NAME+ | "nonlocal" NAME+ | "del" targets | "assert" expression ["," expression]
///                | "import" aliases | "from" dots name "import" aliases | "pass" | "break" | "continue"
///     assignment = target ":" expression ["=" value] | (targets "=")+ value | target AUGMENTED value
///     compound   = if | while | for | try | with | match | [decorators] (def | class) | "async" (def | for | with)
///     block      = NEWLINE INDENT statement+ DEDENT | simple (";" simple)* [";"] NEWLINE
///
/// A function that fails has already reported why, so `Failure` carries nothing and frames stay small. A failed statement
/// is left out of the tree, and reading goes on with the next line.
struct Parser {
  /// Thrown when a statement cannot be read; the diagnostic is in `diagnostics`.
  struct Failure: Error {}

  static let maximumDiagnostics = 20

  let source: Source
  let tokens: [Token]
  var position = 0
  var tree: Tree
  private(set) var diagnostics: [Diagnostic] = []
  /// Whether the text ends where a block or clause is due.
  private(set) var endsOpen = false
  /// Whether the last statement is a compound one.
  private(set) var endsCompound = false
  var depth = 0
  /// While a reading is only tried, nothing is reported.
  var isTrying = false

  init(_ source: Source, _ tokens: [Token]) {
    self.source = source
    self.tokens = tokens
    tree = Tree(source: source)
  }

  mutating func parseModule() {
    var statements: [NodeID] = []
    while kind != .end {
      if kind == .newline || kind == .dedent {
        advance()
        continue
      }
      endsCompound = false
      readStatement(into: &statements)
    }
    tree.root = tree.add(.module, SourceRange(start: 0, end: source.bytes.count), statements)
  }

  // Tokens.

  var kind: TokenKind { tokens[position].kind }
  var start: Int { Int(tokens[position].start) }
  var range: SourceRange { tokens[position].range }
  var previousEnd: Int { position > 0 ? Int(tokens[position - 1].end) : 0 }

  func kind(ahead count: Int) -> TokenKind {
    position + count < tokens.count ? tokens[position + count].kind : .end
  }

  mutating func advance() {
    if position + 1 < tokens.count { position += 1 }
  }

  mutating func take(_ wanted: TokenKind) -> Bool {
    guard kind == wanted else { return false }
    advance()
    return true
  }

  func text(_ token: Token) -> String { source.text(in: token.range) }

  func isWord(_ word: StaticString, at place: Int) -> Bool {
    guard place < tokens.count, tokens[place].kind == .name else { return false }
    let token = tokens[place]
    return source.bytes[Int(token.start)..<Int(token.end)].elementsEqual(
      UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
  }

  mutating func expect(_ wanted: TokenKind) throws(Failure) {
    if !take(wanted) { throw unexpected() }
  }

  mutating func name() throws(Failure) -> (String, SourceRange) {
    guard kind == .name else { throw unexpected() }
    let token = tokens[position]
    advance()
    return (text(token), token.range)
  }

  mutating func expectColon(forced: Bool = false) throws(Failure) {
    if take(.colon) { return }
    if kind == .assign || !(forced || kind == .newline || kind == .end) { throw unexpected() }
    throw report("expected ':'", range, hint: "Put a colon at the end of this line.")
  }

  // Errors.

  mutating func report(
    _ message: Message, _ range: SourceRange, kind: Diagnostic.Kind = .syntax, hint: Message? = nil
  ) -> Failure {
    if !isTrying, diagnostics.count < Parser.maximumDiagnostics {
      let clamped = SourceRange(start: range.start, end: max(range.start, range.end))
      diagnostics.append(Diagnostic(kind, message, in: source, at: clamped, hint: hint))
    }
    return Failure()
  }

  /// The failure for a token that cannot stand where it stands.
  mutating func unexpected() -> Failure {
    switch kind {
    case .error: return Failure()
    case .indent: return report("unexpected indent", range, hint: "Remove the spaces at the start of this line.")
    case .lessGreater: return report("invalid syntax", range, hint: "Write `!=` for “not equal”.")
    case .assign where position > 0 && tokens[position - 1].kind.category == .keyword:
      let word = text(tokens[position - 1])
      return report(
        "invalid syntax", range, hint: "Choose another name; \(code: word) is a word of Python's own.")
    case .assign:
      return report(
        "invalid syntax. Maybe you meant '==' or ':=' instead of '='?", range,
        hint: "Write `==` to compare; `=` gives a name a value.")
    default: return report("invalid syntax", range)
    }
  }

  mutating func enter() throws(Failure) {
    depth += 1
    if depth > Tree.maximumDepth { throw tooDeep(range) }
  }

  mutating func leave() { depth -= 1 }

  mutating func tooDeep(_ range: SourceRange) -> Failure {
    report("too deeply nested", range, kind: .limit("nesting"), hint: "Give the inner parts names of their own first.")
  }

  /// Adds a node, unless it would be deeper than a tree may be.
  mutating func make(
    _ kind: NodeKind, _ start: Int, _ children: [NodeID] = [], operation: Operation = .nothing, text: String? = nil
  ) throws(Failure) -> NodeID {
    let range = SourceRange(start: start, end: max(start, previousEnd))
    let id = tree.add(kind, range, children, operation: operation, text: text)
    if tree[id].depth > Int32(Tree.maximumDepth) { throw tooDeep(range) }
    return id
  }

  mutating func absent() -> NodeID { tree.add(.absent, SourceRange(start: previousEnd, end: previousEnd)) }

  // Statements.

  /// Reads one line or compound statement; after an error, goes on behind it.
  private mutating func readStatement(into statements: inout [NodeID]) {
    let depthBefore = depth
    let begin = position
    do throws(Failure) {
      try statement(into: &statements)
    } catch {
      depth = depthBefore
      recover(from: begin)
    }
  }

  /// Skips the rest of the line that went wrong, and the block under it; always goes on by a token at least.
  private mutating func recover(from begin: Int) {
    if position > begin, tokens[position - 1].kind == .newline, kind != .indent { return }
    while kind != .newline, kind != .end, kind != .indent, kind != .dedent { advance() }
    _ = take(.newline)
    guard kind == .indent else { return }
    var level = 0
    repeat {
      if kind == .indent { level += 1 }
      if kind == .dedent { level -= 1 }
      advance()
    } while level > 0 && kind != .end
  }

  private mutating func statement(into statements: inout [NodeID]) throws(Failure) {
    if kind == .indent {
      _ = unexpected()
      advance()
      while kind != .dedent, kind != .end { readStatement(into: &statements) }
      _ = take(.dedent)
      return
    }
    if let compound = try compoundStatement() {
      endsCompound = true
      statements.append(compound)
      return
    }
    try simpleStatements(into: &statements)
  }

  private mutating func simpleStatements(into statements: inout [NodeID]) throws(Failure) {
    repeat {
      statements.append(try simpleStatement())
    } while take(.semicolon) && kind != .newline && kind != .end
    if kind == .end { return }
    if kind != .newline { throw unexpected() }
    advance()
  }

  private mutating func compoundStatement() throws(Failure) -> NodeID? {
    switch kind {
    case .if: return try ifStatement()
    case .while: return try whileStatement()
    case .for: return try forStatement()
    case .try: return try tryStatement()
    case .with: return try withStatement()
    case .def: return try functionDefinition([], start)
    case .class: return try classDefinition([], start)
    case .at: return try decorated()
    case .async: return try asyncStatement()
    case .name:
      if isWord("match", at: position), kind(ahead: 1).beginsExpression || kind(ahead: 1) == .star {
        return try matchStatement()
      }
      return nil
    default: return nil
    }
  }

  private mutating func block(_ owner: Message, _ ownerStart: Int) throws(Failure) -> NodeID {
    var statements: [NodeID] = []
    let begin = start
    guard take(.newline) else {
      if kind == .end { throw missingBlock(owner, ownerStart) }
      try simpleStatements(into: &statements)
      return try make(.block, begin, statements)
    }
    guard kind == .indent else { throw missingBlock(owner, ownerStart) }
    try enter()
    advance()
    let first = start
    while kind != .dedent, kind != .end { readStatement(into: &statements) }
    let end = statements.last.map { tree[$0].range.end } ?? first
    _ = take(.dedent)
    leave()
    let id = tree.add(.block, SourceRange(start: first, end: max(first, end)), statements)
    if tree[id].depth > Int32(Tree.maximumDepth) { throw tooDeep(tree[id].range) }
    return id
  }

  private mutating func missingBlock(_ owner: Message, _ ownerStart: Int) -> Failure {
    var place = range
    if tokens[position...].allSatisfy({ $0.kind == .dedent || $0.kind == .end }) {
      endsOpen = true
      if position > 0 { place = tokens[position - 1].range }
    }
    return report(
      Message(verbatim: "expected an indented block after \(owner) on line \(source.line(at: ownerStart))"), place,
      hint: "Indent the lines that belong to it by four spaces.")
  }

  private mutating func ifStatement() throws(Failure) -> NodeID {
    var branches: [(start: Int, test: NodeID, body: NodeID)] = []
    var otherwise: NodeID?
    repeat {
      let begin = start
      let owner: Message = kind == .if ? "'if' statement" : "'elif' statement"
      advance()
      let test = try namedExpression()
      try expectColon()
      branches.append((begin, test, try block(owner, begin)))
    } while kind == .elif
    otherwise = try elseBlock()
    var result: NodeID?
    for (position, branch) in branches.enumerated().reversed() {
      var tail = otherwise
      if let inner = result { tail = tree.add(.block, tree[inner].range, [inner]) }
      let id = tree.add(
        .if, SourceRange(start: branch.start, end: previousEnd), [branch.test, branch.body, tail ?? absent()])
      if let inner = result {
        // An `elif` is deep in the tree but not to a reader; see `Tree.elifsPerLevel`.
        let step: Int32 = position % Tree.elifsPerLevel == 0 ? 1 : 0
        tree.nodes[Int(id.index)].depth = max(
          tree[branch.test].depth + 1, tree[branch.body].depth + 1, tree[inner].depth + step)
      }
      if tree[id].depth > Int32(Tree.maximumDepth) { throw tooDeep(tree[id].range) }
      result = id
    }
    guard let result else { throw unexpected() }
    return result
  }

  private mutating func elseBlock() throws(Failure) -> NodeID? {
    let begin = start
    guard take(.else) else { return nil }
    try expectColon(forced: true)
    return try block("'else' statement", begin)
  }

  private mutating func whileStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    let test = try namedExpression()
    try expectColon()
    let body = try block("'while' statement", begin)
    let otherwise = try elseBlock() ?? absent()
    return try make(.while, begin, [test, body, otherwise])
  }

  private mutating func forStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    let target = try targets()
    if kind != .in { throw unexpected() }
    advance()
    let iterable = try expressions()
    try expectColon()
    let body = try block("'for' statement", begin)
    let otherwise = try elseBlock() ?? absent()
    return try make(.for, begin, [target, iterable, body, otherwise])
  }

  private mutating func tryStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    try expectColon(forced: true)
    let body = try block("'try' statement", begin)
    var handlers: [NodeID] = []
    while kind == .except { handlers.append(try handler()) }
    let otherwise = handlers.isEmpty ? absent() : try elseBlock() ?? absent()
    var final = absent()
    let finalStart = start
    if take(.finally) {
      try expectColon(forced: true)
      final = try block("'finally' statement", finalStart)
    } else if handlers.isEmpty {
      if kind == .end { endsOpen = true }
      throw report("expected 'except' or 'finally' block", range)
    }
    return try make(.try, begin, [body, otherwise, final] + handlers)
  }

  private mutating func handler() throws(Failure) -> NodeID {
    let begin = start
    advance()
    if kind == .star {
      throw report("`except*` is not supported", range, kind: .notSupported, hint: "Write `except` instead.")
    }
    var type = absent()
    var bound = ""
    if kind != .colon {
      if kind == .newline { throw report("expected ':'", range) }
      type = try expression()
      if kind == .comma { throw report("multiple exception types must be parenthesized", tree[type].range) }
      if take(.as) { bound = try name().0 }
    }
    try expectColon()
    let body = try block("'except' statement", begin)
    return try make(.handler, begin, [type, body], text: bound)
  }

  private mutating func withStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    var items: [NodeID] = []
    let isGrouped = kind == .leftParenthesis && groupHoldsItems()
    if isGrouped { advance() }
    repeat {
      if isGrouped, kind == .rightParenthesis { break }
      let itemStart = start
      let context = try expression()
      var target = absent()
      if take(.as) {
        let targetStart = start
        target = try starredOrBinary()
        try checkTarget(target, "assign to", SourceRange(start: targetStart, end: previousEnd))
      }
      items.append(try make(.withItem, itemStart, [context, target]))
    } while take(.comma)
    if isGrouped { try expect(.rightParenthesis) }
    try expectColon()
    let body = try block("'with' statement", begin)
    return try make(.with, begin, [body] + items)
  }

  /// Whether the parenthesis that begins here holds with-items rather than one expression.
  private func groupHoldsItems() -> Bool {
    var level = 0
    var place = position
    var hasItems = false
    while place < tokens.count {
      switch tokens[place].kind {
      case .leftParenthesis, .leftBracket, .leftBrace: level += 1
      case .rightParenthesis, .rightBracket, .rightBrace:
        level -= 1
        if level == 0 { return hasItems && place + 1 < tokens.count && tokens[place + 1].kind == .colon }
      case .as where level == 1: hasItems = true
      case .comma where level == 1: hasItems = true
      case .newline, .end: return false
      default: break
      }
      place += 1
    }
    return false
  }

  private mutating func functionDefinition(_ decorators: [NodeID], _ begin: Int) throws(Failure) -> NodeID {
    let defStart = start
    advance()
    let (name, _) = try name()
    try refuseTypeParameters()
    guard take(.leftParenthesis) else { throw report("expected '('", range) }
    let parameters = try parameters(until: .rightParenthesis, annotated: true)
    try expect(.rightParenthesis)
    let returned = take(.arrow) ? try expression() : absent()
    try expectColon(forced: true)
    let body = try block("function definition", defStart)
    return try make(.functionDefinition, defStart, [parameters, returned, body] + decorators, text: name)
  }

  private mutating func classDefinition(_ decorators: [NodeID], _ begin: Int) throws(Failure) -> NodeID {
    let classStart = start
    advance()
    let (name, _) = try name()
    try refuseTypeParameters()
    var bases: [NodeID] = []
    if take(.leftParenthesis) { bases = try arguments() }
    try expectColon()
    let body = try block("class definition", classStart)
    return try make(.classDefinition, classStart, bases + [body] + decorators, text: name)
  }

  private mutating func refuseTypeParameters() throws(Failure) {
    if kind == .leftBracket { throw report("type parameters are not supported", range, kind: .notSupported) }
  }

  private mutating func decorated() throws(Failure) -> NodeID {
    let begin = start
    var decorators: [NodeID] = []
    while take(.at) {
      decorators.append(try namedExpression())
      try expect(.newline)
    }
    switch kind {
    case .def: return try functionDefinition(decorators, begin)
    case .class: return try classDefinition(decorators, begin)
    case .async where kind(ahead: 1) == .def:
      let asyncStart = start
      advance()
      return try make(.async, asyncStart, [try functionDefinition(decorators, begin)])
    default:
      if kind == .end { endsOpen = true }
      throw unexpected()
    }
  }

  private mutating func asyncStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    switch kind {
    case .def: return try make(.async, begin, [try functionDefinition([], start)])
    case .for: return try make(.async, begin, [try forStatement()])
    case .with: return try make(.async, begin, [try withStatement()])
    default: throw unexpected()
    }
  }

  /// `match` is a name unless what follows reads as a subject and a line that begins with `case`.
  private mutating func matchStatement() throws(Failure) -> NodeID? {
    let begin = start
    let saved = position
    let depthBefore = depth
    isTrying = true
    advance()
    var subject: NodeID?
    do throws(Failure) { subject = try expressions() } catch { depth = depthBefore }
    isTrying = false
    guard let subject, kind == .colon, kind(ahead: 1) == .newline, kind(ahead: 2) == .indent,
      isWord("case", at: position + 3)
    else {
      position = saved
      return nil
    }
    position += 3
    var cases: [NodeID] = []
    while isWord("case", at: position) {
      let caseStart = start
      advance()
      let pattern = try patterns()
      let test = take(.if) ? try namedExpression() : absent()
      try expectColon()
      cases.append(try make(.matchCase, caseStart, [pattern, test, try block("'case' statement", caseStart)]))
    }
    if kind != .dedent { throw unexpected() }
    advance()
    return try make(.match, begin, [subject] + cases)
  }

  // Simple statements.

  private mutating func simpleStatement() throws(Failure) -> NodeID {
    let begin = start
    switch kind {
    case .pass: return try keyword(.pass)
    case .break: return try keyword(.break)
    case .continue: return try keyword(.continue)
    case .return:
      advance()
      let value = endsStatement ? absent() : try expressions()
      return try make(.return, begin, [value])
    case .raise: return try raiseStatement()
    case .global: return try names(.global)
    case .nonlocal: return try names(.nonlocal)
    case .del: return try deleteStatement()
    case .assert:
      advance()
      let test = try expression()
      let message = take(.comma) ? try expression() : absent()
      return try make(.assert, begin, [test, message])
    case .import: return try importStatement()
    case .from: return try importFromStatement()
    default: return try expressionStatement()
    }
  }

  private var endsStatement: Bool { kind == .newline || kind == .semicolon || kind == .end }

  private mutating func keyword(_ node: NodeKind) throws(Failure) -> NodeID {
    let begin = start
    advance()
    return try make(node, begin)
  }

  private mutating func raiseStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    let exception = endsStatement ? absent() : try expression()
    let cause = take(.from) ? try expression() : absent()
    return try make(.raise, begin, [exception, cause])
  }

  private mutating func names(_ node: NodeKind) throws(Failure) -> NodeID {
    let begin = start
    advance()
    var list: [NodeID] = []
    repeat {
      let (text, range) = try name()
      list.append(tree.add(.name, range, text: text))
    } while take(.comma)
    return try make(node, begin, list)
  }

  private mutating func deleteStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    var list: [NodeID] = []
    repeat {
      if endsStatement, !list.isEmpty { break }
      let target = try starredOrBinary()
      try checkTarget(target, "delete", tree[target].range)
      list.append(target)
    } while take(.comma)
    if !endsStatement { throw unexpected() }
    return try make(.delete, begin, list)
  }

  private mutating func dottedName() throws(Failure) -> String {
    var result = try name().0
    while take(.dot) { result += "." + (try name().0) }
    return result
  }

  private mutating func bound() throws(Failure) -> NodeID {
    guard take(.as) else { return absent() }
    let (text, range) = try name()
    return tree.add(.name, range, text: text)
  }

  private mutating func importStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    var aliases: [NodeID] = []
    repeat {
      let aliasStart = start
      let module = try dottedName()
      aliases.append(try make(.alias, aliasStart, [try bound()], text: module))
    } while take(.comma)
    return try make(.import, begin, aliases)
  }

  private mutating func importFromStatement() throws(Failure) -> NodeID {
    let begin = start
    advance()
    var module = ""
    while kind == .dot || kind == .ellipsis {
      module += kind == .dot ? "." : "..."
      advance()
    }
    if kind != .import || module.isEmpty { module += try dottedName() }
    try expect(.import)
    var aliases: [NodeID] = []
    let aliasStart = start
    if take(.star) {
      aliases.append(try make(.alias, aliasStart, [absent()], text: "*"))
      return try make(.importFrom, begin, aliases, text: module)
    }
    let isGrouped = take(.leftParenthesis)
    repeat {
      if kind == .rightParenthesis, isGrouped, !aliases.isEmpty { break }
      if kind == .newline, !aliases.isEmpty {
        throw report("trailing comma not allowed without surrounding parentheses", range)
      }
      let aliasStart = start
      let (text, _) = try name()
      aliases.append(try make(.alias, aliasStart, [try bound()], text: text))
    } while take(.comma)
    if isGrouped { try expect(.rightParenthesis) }
    return try make(.importFrom, begin, aliases, text: module)
  }

  private mutating func expressionStatement() throws(Failure) -> NodeID {
    let begin = start
    let isLegacy = isWord("print", at: position) || isWord("exec", at: position)
    let first = try expressionsOrYield()
    if isLegacy, tree[first].kind == .name, kind.beginsExpression, kind != .leftParenthesis {
      throw legacyStatement(first)
    }
    if tree[first].kind == .name, tree.text(of: first) == "type", kind == .name, kind(ahead: 1) == .assign {
      throw report("type aliases are not supported", range, kind: .notSupported)
    }
    if let operation = kind.augmentedOperation {
      switch tree[first].kind {
      case .name, .attribute, .subscript: break
      default:
        throw report(
          Message(verbatim: "'\(describe(first))' is an illegal expression for augmented assignment"), tree[first].range
        )
      }
      advance()
      return try make(.augmentedAssign, begin, [first, try expressionsOrYield()], operation: operation)
    }
    if kind == .colon { return try annotatedAssign(first, begin) }
    guard kind == .assign else {
      if tree[first].kind == .starred { throw report("can't use starred expression here", tree[first].range) }
      return try make(.expressionStatement, begin, [first])
    }
    var parts = [first]
    while take(.assign) {
      let target = parts[parts.count - 1]
      try checkAssigned(target)
      parts.append(try expressionsOrYield())
    }
    let value = parts.removeLast()
    if tree[value].kind == .starred { throw report("can't use starred expression here", tree[value].range) }
    return try make(.assign, begin, [value] + parts)
  }

  private mutating func legacyStatement(_ word: NodeID) -> Failure {
    let text = tree.text(of: word)
    var range = tree[word].range
    let depthBefore = depth
    do throws(Failure) {
      _ = try expressions()
      range.end = previousEnd
    } catch {
      depth = depthBefore
      return error
    }
    let rest = source.text(in: SourceRange(start: tree[word].range.end, end: range.end)).drop { $0 == " " }
    return report(
      Message(verbatim: "Missing parentheses in call to '\(text)'. Did you mean \(text)(...)?"), range,
      hint: "Write \(code: "\(text)(\(rest))").")
  }

  private mutating func annotatedAssign(_ target: NodeID, _ begin: Int) throws(Failure) -> NodeID {
    switch tree[target].kind {
    case .name, .attribute, .subscript: break
    case .tuple: throw report("only single target (not tuple) can be annotated", tree[target].range)
    case .list: throw report("only single target (not list) can be annotated", tree[target].range)
    default:
      if kind(ahead: 1) == .newline { throw unexpected() }
      throw report("illegal target for annotation", tree[target].range)
    }
    advance()
    let annotation = try expression()
    let value = take(.assign) ? try expressionsOrYield() : absent()
    return try make(.annotatedAssign, begin, [target, annotation, value])
  }
}
