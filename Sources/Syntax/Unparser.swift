import Diagnostics

/// Writes a statement or expression as text again, with no more parentheses than it needs, as Python's `ast.unparse` does.
///
/// Numbers stand as the script wrote them, and a string in the quotes that Python's `repr` would choose. Reading the text
/// again gives the same tree.
package struct Unparser {
  /// How strongly an expression holds together; an operand that holds less than its place asks for is parenthesized.
  private enum Strength: Int, Comparable {
    case tuple, yield, test, or, and, not, comparison, bitOr, bitXor, bitAnd, shift, sum, term, factor, power, await,
      atom

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }

    /// The next stronger one.
    var next: Strength { Strength(rawValue: rawValue + 1) ?? .atom }
  }

  private let tree: Tree
  private var text = ""
  private var indentation = 0

  private init(_ tree: Tree) { self.tree = tree }

  /// The text of a node: of a module or block one line for each statement, without a line end behind the last.
  package static func text(of node: NodeID, in tree: Tree) -> String {
    var writer = Unparser(tree)
    writer.write(node, .tuple)
    return writer.text
  }

  // Statements.

  private mutating func statements(_ block: NodeID) {
    for (position, statement) in tree.children(of: block).enumerated() {
      if position > 0 { newline() }
      write(statement, .tuple)
    }
  }

  private mutating func newline() {
    text += "\n"
    text += String(repeating: "    ", count: indentation)
  }

  /// A colon and a block under it.
  private mutating func suite(_ block: NodeID) {
    text += ":"
    indentation += 1
    newline()
    statements(block)
    indentation -= 1
  }

  private mutating func clause(_ word: String, _ block: NodeID) {
    guard tree[block].kind != .absent else { return }
    newline()
    text += word
    suite(block)
  }

  private mutating func ifStatement(_ node: NodeID) {
    let (branches, otherwise) = tree.branches(of: node)
    for (position, branch) in branches.enumerated() {
      if position > 0 { newline() }
      text += position == 0 ? "if " : "elif "
      write(branch.test, .test)
      suite(branch.body)
    }
    if let otherwise { clause("else", otherwise) }
  }

  private mutating func tryStatement(_ node: NodeID) {
    text += "try"
    suite(tree.child(0, of: node))
    for handler in tree.children(of: node).dropFirst(3) {
      newline()
      text += "except"
      prefixed(" ", tree.child(0, of: handler), .test)
      if !tree.text(of: handler).isEmpty { text += " as " + tree.text(of: handler) }
      suite(tree.child(1, of: handler))
    }
    clause("else", tree.child(1, of: node))
    clause("finally", tree.child(2, of: node))
  }

  private mutating func decorators(_ nodes: ArraySlice<NodeID>) {
    for decorator in nodes {
      text += "@"
      write(decorator, .test)
      newline()
    }
  }

  private mutating func function(_ node: NodeID, prefix: String) {
    decorators(tree.children(of: node).dropFirst(3))
    text += prefix + "def " + tree.text(of: node) + "("
    parameters(tree.child(0, of: node))
    text += ")"
    prefixed(" -> ", tree.child(1, of: node), .test)
    suite(tree.child(2, of: node))
  }

  private mutating func classDefinition(_ node: NodeID) {
    let parts = tree.children(of: node)
    guard let body = parts.firstIndex(where: { tree[$0].kind == .block }) else { return }
    decorators(parts[(body + 1)...])
    text += "class " + tree.text(of: node)
    if body > parts.startIndex {
      text += "("
      list(parts[..<body], .test)
      text += ")"
    }
    suite(parts[body])
  }

  /// The text, then the node, when there is a node.
  private mutating func prefixed(_ prefix: String, _ node: NodeID, _ strength: Strength) {
    guard tree[node].kind != .absent else { return }
    text += prefix
    write(node, strength)
  }

  private mutating func list(_ nodes: ArraySlice<NodeID>, _ strength: Strength) {
    for (position, node) in nodes.enumerated() {
      if position > 0 { text += ", " }
      write(node, strength)
    }
  }

  private mutating func parameters(_ node: NodeID) {
    var previous = Operation.nothing
    for (position, parameter) in tree.children(of: node).enumerated() {
      let operation = tree[parameter].operation
      if position > 0 { text += ", " }
      if previous == .positionalOnly, operation != .positionalOnly { text += "/, " }
      if operation == .keywordOnly, previous != .keywordOnly, previous != .variadic { text += "*, " }
      if operation == .variadic { text += "*" }
      if operation == .variadicKeyword { text += "**" }
      text += tree.text(of: parameter)
      prefixed(": ", tree.child(0, of: parameter), .test)
      prefixed("=", tree.child(1, of: parameter), .test)
      previous = operation
    }
    if previous == .positionalOnly { text += ", /" }
  }

  // All kinds.

  private mutating func write(_ node: NodeID, _ strength: Strength) {
    let own = strengthOf(node)
    let isEnclosed = own < strength || (tree[node].kind == .tuple && tree.children(of: node).isEmpty)
    if isEnclosed { text += "(" }
    switch tree[node].kind {
    case .absent: break
    case .module, .block: statements(node)
    case .expressionStatement:
      write(tree.child(0, of: node), tree[tree.child(0, of: node)].kind == .tuple ? .test : .yield)
    case .assign:
      for target in tree.children(of: node).dropFirst() {
        write(target, .tuple)
        text += " = "
      }
      assigned(tree.child(0, of: node))
    case .augmentedAssign:
      write(tree.child(0, of: node), .test)
      text += " \(tree[node].operation.symbol)= "
      assigned(tree.child(1, of: node))
    case .annotatedAssign:
      write(tree.child(0, of: node), .test)
      prefixed(": ", tree.child(1, of: node), .test)
      guard tree[tree.child(2, of: node)].kind != .absent else { break }
      text += " = "
      assigned(tree.child(2, of: node))
    case .if: ifStatement(node)
    case .while:
      text += "while "
      write(tree.child(0, of: node), .test)
      suite(tree.child(1, of: node))
      clause("else", tree.child(2, of: node))
    case .for: forStatement(node)
    case .break: text += "break"
    case .continue: text += "continue"
    case .pass: text += "pass"
    case .functionDefinition: function(node, prefix: "")
    case .classDefinition: classDefinition(node)
    case .return:
      text += "return"
      returned(tree.child(0, of: node))
    case .delete:
      text += "del "
      list(tree.children(of: node), .test)
    case .global, .nonlocal:
      text += tree[node].kind == .global ? "global " : "nonlocal "
      list(tree.children(of: node), .test)
    case .import:
      text += "import "
      list(tree.children(of: node), .test)
    case .importFrom:
      text += "from " + tree.text(of: node) + " import "
      list(tree.children(of: node), .test)
    case .alias:
      text += tree.text(of: node)
      prefixed(" as ", tree.child(0, of: node), .test)
    case .try: tryStatement(node)
    case .raise:
      text += "raise"
      prefixed(" ", tree.child(0, of: node), .test)
      prefixed(" from ", tree.child(1, of: node), .test)
    case .assert:
      text += "assert "
      write(tree.child(0, of: node), .test)
      prefixed(", ", tree.child(1, of: node), .test)
    case .with:
      text += "with "
      list(tree.children(of: node).dropFirst(), .test)
      suite(tree.child(0, of: node))
    case .withItem:
      write(tree.child(0, of: node), .test)
      prefixed(" as ", tree.child(1, of: node), .test)
    case .async:
      let inner = tree.child(0, of: node)
      if tree[inner].kind == .functionDefinition {
        function(inner, prefix: "async ")
      } else {
        text += "async "
        write(inner, .tuple)
      }
    // Handlers are written by their `try`; a `match` stands as the script wrote it.
    case .handler, .match, .matchCase, .patternValue, .patternCapture, .patternSequence, .patternStar, .patternMapping,
      .patternClass, .patternKeyword, .patternOr, .patternAs:
      text += tree.sourceText(of: node)

    case .name: text += tree.text(of: node)
    case .integer, .float, .imaginary: text += tree.text(of: node)
    case .string: quoted(tree.text(of: node))
    case .bytes: bytes(tree.text(of: node))
    case .formattedString: formattedString(node)
    case .formattedValue: formattedValue(node, quote: nil)
    case .true: text += "True"
    case .false: text += "False"
    case .none: text += "None"
    case .ellipsis: text += "..."
    case .tuple:
      list(tree.children(of: node), .test)
      if tree.children(of: node).count == 1 { text += "," }
    case .list: enclosed("[", node, "]")
    case .set: enclosed("{", node, "}")
    case .dict: dict(node)
    case .starred:
      text += "*"
      write(tree.child(0, of: node), .bitOr)
    case .unary:
      text += tree[node].operation.symbol
      if tree[node].operation == .not { text += " " }
      write(tree.child(0, of: node), own)
    case .binary: binary(node)
    case .boolean:
      for (position, operand) in tree.children(of: node).enumerated() {
        if position > 0 { text += " \(tree[node].operation.symbol) " }
        write(operand, own.next)
      }
    case .compare: for operand in tree.children(of: node) { write(operand, .bitOr) }
    case .comparison: text += " \(tree[node].operation.symbol) "
    case .conditional: conditional(node)
    case .call:
      callee(tree.child(0, of: node))
      text += "("
      arguments(tree.children(of: node).dropFirst())
      text += ")"
    case .keywordArgument:
      text += tree.text(of: node) + "="
      write(tree.child(0, of: node), .test)
    case .doubleStarred:
      text += "**"
      write(tree.child(0, of: node), .test)
    case .attribute:
      callee(tree.child(0, of: node))
      if tree[tree.child(0, of: node)].kind == .integer { text += " " }
      text += "." + tree.text(of: node)
    case .subscript: subscripted(node)
    case .slice:
      prefixed("", tree.child(0, of: node), .test)
      text += ":"
      prefixed("", tree.child(1, of: node), .test)
      prefixed(":", tree.child(2, of: node), .test)
    case .lambda:
      text += "lambda"
      if !tree.children(of: tree.child(0, of: node)).isEmpty { text += " " }
      parameters(tree.child(0, of: node))
      text += ": "
      write(tree.child(1, of: node), .test)
    case .parameters: parameters(node)
    case .parameter: text += tree.text(of: node)
    case .listComprehension: enclosedComprehension("[", node, "]")
    case .setComprehension, .dictComprehension: enclosedComprehension("{", node, "}")
    case .generator: enclosedComprehension("(", node, ")")
    case .comprehensionClause:
      text += " for "
      write(tree.child(0, of: node), .tuple)
      text += " in "
      write(tree.child(1, of: node), .or)
      for condition in tree.children(of: node).dropFirst(2) { prefixed(" if ", condition, .or) }
    case .namedExpression:
      write(tree.child(0, of: node), .atom)
      text += " := "
      write(tree.child(1, of: node), .test)
    case .yield:
      text += "yield"
      returned(tree.child(0, of: node))
    case .yieldFrom:
      text += "yield from "
      write(tree.child(0, of: node), .test)
    case .await:
      text += "await "
      write(tree.child(0, of: node), .atom)
    }
    if isEnclosed { text += ")" }
  }

  private func strengthOf(_ node: NodeID) -> Strength {
    switch tree[node].kind {
    case .tuple, .namedExpression: .tuple
    case .yield, .yieldFrom: .yield
    case .conditional, .lambda: .test
    case .boolean: tree[node].operation == .or ? .or : .and
    case .compare: .comparison
    case .unary: tree[node].operation == .not ? .not : .factor
    case .binary: strength(of: tree[node].operation)
    case .await: .await
    default: .atom
    }
  }

  private func strength(of operation: Operation) -> Strength {
    switch operation {
    case .bitOr: .bitOr
    case .bitXor: .bitXor
    case .bitAnd: .bitAnd
    case .leftShift, .rightShift: .shift
    case .add, .subtract: .sum
    case .power: .power
    default: .term
    }
  }

  // Expressions.

  /// What stands to the right of `=`, where a `yield` needs no parentheses.
  private mutating func assigned(_ value: NodeID) {
    write(value, tree[value].kind == .namedExpression ? .test : .tuple)
  }

  /// What stands behind `return` or `yield`: only a tuple needs no parentheses there.
  private mutating func returned(_ value: NodeID) {
    prefixed(" ", value, tree[value].kind == .tuple ? .tuple : .test)
  }

  private mutating func forStatement(_ node: NodeID) {
    text += "for "
    write(tree.child(0, of: node), .tuple)
    text += " in "
    write(tree.child(1, of: node), tree[tree.child(1, of: node)].kind == .tuple ? .tuple : .test)
    suite(tree.child(2, of: node))
    clause("else", tree.child(3, of: node))
  }

  /// The left side of a chain of operators is walked in a loop, as deep as it may be.
  private mutating func binary(_ node: NodeID) {
    var chain = [node]
    while let last = chain.last {
      let left = tree.child(0, of: last)
      guard tree[left].kind == .binary, tree[last].operation != .power,
        strengthOf(left) >= strengthOf(last)
      else { break }
      chain.append(left)
    }
    if let innermost = chain.last {
      let own = strengthOf(innermost)
      write(tree.child(0, of: innermost), tree[innermost].operation == .power ? .await : own)
    }
    for part in chain.reversed() {
      text += " \(tree[part].operation.symbol) "
      let own = strengthOf(part)
      let right = tree.child(1, of: part)
      // A sign to the right of `**` binds by its place alone.
      let isSigned = tree[part].operation == .power && tree[right].kind == .unary && strengthOf(right) == .factor
      write(right, isSigned ? .factor : tree[part].operation == .power ? own : own.next)
    }
  }

  private mutating func conditional(_ node: NodeID) {
    write(tree.child(1, of: node), .or)
    text += " if "
    write(tree.child(0, of: node), .or)
    text += " else "
    write(tree.child(2, of: node), .test)
  }

  private mutating func callee(_ node: NodeID) { write(node, .atom) }

  private mutating func arguments(_ nodes: ArraySlice<NodeID>) {
    if nodes.count == 1, let only = nodes.first, tree[only].kind == .generator {
      comprehension(only)
      return
    }
    for (position, node) in nodes.enumerated() {
      if position > 0 { text += ", " }
      if tree[node].kind == .starred {
        text += "*"
        write(tree.child(0, of: node), .test)
      } else {
        write(node, .test)
      }
    }
  }

  private mutating func subscripted(_ node: NodeID) {
    callee(tree.child(0, of: node))
    text += "["
    write(tree.child(1, of: node), .tuple)
    text += "]"
  }

  private mutating func enclosed(_ opening: String, _ node: NodeID, _ closing: String) {
    text += opening
    list(tree.children(of: node), .test)
    text += closing
  }

  private mutating func dict(_ node: NodeID) {
    text += "{"
    let parts = tree.children(of: node)
    for (position, key) in parts.enumerated() where position % 2 == 0 {
      if position > 0 { text += ", " }
      let value = tree.child(position + 1, of: node)
      if tree[key].kind == .absent {
        text += "**"
        write(value, .bitOr)
      } else {
        write(key, .test)
        text += ": "
        write(value, .test)
      }
    }
    text += "}"
  }

  private mutating func enclosedComprehension(_ opening: String, _ node: NodeID, _ closing: String) {
    text += opening
    comprehension(node)
    text += closing
  }

  private mutating func comprehension(_ node: NodeID) {
    let count = tree[node].kind == .dictComprehension ? 2 : 1
    for (position, element) in tree.children(of: node).prefix(count).enumerated() {
      if position > 0 { text += ": " }
      write(element, .test)
    }
    for clause in tree.children(of: node).dropFirst(count) { write(clause, .tuple) }
  }

  // Strings.

  private mutating func quoted(_ value: String) {
    let quote: Unicode.Scalar = value.contains("'") && !value.contains("\"") ? "\"" : "'"
    text.unicodeScalars.append(quote)
    for scalar in value.unicodeScalars { text += escaped(scalar, quote) }
    text.unicodeScalars.append(quote)
  }

  private mutating func bytes(_ value: String) {
    let quote: Unicode.Scalar = value.contains("'") && !value.contains("\"") ? "\"" : "'"
    text += "b"
    text.unicodeScalars.append(quote)
    for scalar in value.unicodeScalars {
      text += scalar.value < 0x7F ? escaped(scalar, quote) : "\\x" + hexadecimal(scalar.value, 2)
    }
    text.unicodeScalars.append(quote)
  }

  private func escaped(_ scalar: Unicode.Scalar, _ quote: Unicode.Scalar?) -> String {
    switch scalar {
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case quote: return "\\" + String(scalar)
    default: break
    }
    if scalar.value < 0x20 || scalar.value == 0x7F { return "\\x" + hexadecimal(scalar.value, 2) }
    guard scalar.value > 0x7F else { return String(scalar) }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      if scalar.value <= 0xFF { return "\\x" + hexadecimal(scalar.value, 2) }
      return scalar.value <= 0xFFFF ? "\\u" + hexadecimal(scalar.value, 4) : "\\U" + hexadecimal(scalar.value, 8)
    default: return String(scalar)
    }
  }

  private func hexadecimal(_ value: UInt32, _ width: Int) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private mutating func formattedString(_ node: NodeID) {
    let quote = formattedQuote(node)
    text += "f" + quote
    parts(node, quote: quote)
    text += quote
  }

  /// Quotes that stand nowhere in the string's text, where there are such.
  private func formattedQuote(_ node: NodeID) -> String {
    var value = ""
    for part in tree.children(of: node) where tree[part].kind == .string { value += tree.text(of: part) }
    for part in tree.children(of: node) where tree[part].kind == .formattedValue {
      value += Unparser.text(of: tree.child(0, of: part), in: tree) + tree.text(of: part)
      let format = tree.child(1, of: part)
      if tree[format].kind != .absent { value += tree.sourceText(of: format) }
    }
    for quote in ["'", "\"", "\"\"\""] where !value.contains(quote) { return quote }
    return "'''"
  }

  private mutating func parts(_ node: NodeID, quote: String) {
    for part in tree.children(of: node) {
      if tree[part].kind == .formattedValue {
        formattedValue(part, quote: quote)
        continue
      }
      for scalar in tree.text(of: part).unicodeScalars {
        switch scalar {
        case "{": text += "{{"
        case "}": text += "}}"
        default: text += escaped(scalar, quote.unicodeScalars.first)
        }
      }
    }
  }

  private mutating func formattedValue(_ node: NodeID, quote: String?) {
    text += "{"
    let value = tree.child(0, of: node)
    let shown = tree.text(of: node)
    if shown.isEmpty {
      let inner = Unparser.text(of: value, in: tree)
      let isOpen = tree[value].kind == .lambda || tree[value].kind == .namedExpression
      text += (inner.hasPrefix("{") ? " " : "") + (isOpen ? "(\(inner))" : inner)
    } else {
      text += shown
    }
    let format = tree.child(1, of: node)
    switch tree[node].operation {
    case .conversionStr: text += "!s"
    case .conversionRepr where shown.isEmpty || tree[format].kind != .absent: text += "!r"
    case .conversionASCII: text += "!a"
    default: break
    }
    if tree[format].kind != .absent {
      text += ":"
      parts(format, quote: quote ?? "'")
    }
    text += "}"
  }
}
