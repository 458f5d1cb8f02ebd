import Diagnostics

/// What is wrong with a text whose every sentence is right: names declared twice or too late, `break` outside a loop.
///
/// CPython says these after parsing, and so does `parse`: on a tree without errors only. One walk with a stack of its own
/// visits the nodes in the order in which CPython's symbol table sees them, because “used prior to” depends on it.
struct SyntaxChecks {
  /// What a scope has seen of a name.
  private struct Uses: OptionSet {
    let rawValue: UInt8
    static let parameter = Uses(rawValue: 1)
    static let used = Uses(rawValue: 2)
    static let annotated = Uses(rawValue: 4)
    static let assigned = Uses(rawValue: 8)
    static let imported = Uses(rawValue: 16)
    static let global = Uses(rawValue: 32)
    static let nonlocal = Uses(rawValue: 64)

    static let bound: Uses = [.parameter, .assigned, .imported]
  }

  private struct Scope {
    enum Kind { case module, function, `class`, comprehension }
    var kind: Kind
    var parent: Int?
    var names: [String: Uses] = [:]
    /// What a comprehension is called.
    var title = ""
    var nonlocals: [(name: String, range: SourceRange)] = []
  }

  /// A node that is still to be visited, and where it stands.
  private struct Visit {
    var node: NodeID
    var scope: Int
    var isStored = false
    var isInLoop = false
    var isIterable = false
  }

  private let tree: Tree
  private(set) var diagnostics: [Diagnostic] = []
  private var scopes = [Scope(kind: .module)]
  private var waiting: [Visit] = []

  init(_ tree: Tree) { self.tree = tree }

  mutating func run() {
    waiting = [Visit(node: tree.root, scope: 0)]
    while let next = waiting.popLast() { visit(next) }
    checkNonlocals()
  }

  private mutating func visit(_ place: Visit) {
    let node = place.node
    let range = tree[node].range
    switch tree[node].kind {
    case .name: note(tree.text(of: node), place.isStored ? .assigned : .used, place.scope)
    case .assign: push([], place, stored: tree.children(of: node).dropFirst(), then: [tree.child(0, of: node)])
    case .augmentedAssign: push([], place, stored: [tree.child(0, of: node)], then: [tree.child(1, of: node)])
    case .annotatedAssign: annotatedAssign(place)
    case .tuple, .list, .starred:
      push(tree.children(of: node), place, isStored: place.isStored)
    case .delete: push([], place, stored: tree.children(of: node), then: [])
    case .withItem: push([tree.child(0, of: node)], place, stored: [tree.child(1, of: node)], then: [])
    case .while:
      push(
        [tree.child(0, of: node)], place, loop: tree.child(1, of: node), then: [tree.child(2, of: node)])
    case .for:
      push([tree.child(1, of: node)], place, loop: tree.child(2, of: node), then: [tree.child(3, of: node)])
      waiting.append(Visit(node: tree.child(0, of: node), scope: place.scope, isStored: true))
    case .break:
      if !place.isInLoop { report("'break' outside loop", range, hint: "Use `break` only in a `for` or `while`.") }
    case .continue:
      if !place.isInLoop {
        report("'continue' not properly in loop", range, hint: "Use `continue` only in a `for` or `while`.")
      }
    case .functionDefinition: function(place)
    case .lambda: lambda(place)
    case .classDefinition: classDefinition(place)
    case .return:
      if scopes[place.scope].kind != .function {
        report(
          "'return' outside function", range, hint: "Indent this line so that it belongs to the function above it.")
      }
      push(tree.children(of: node), place)
    case .yield, .yieldFrom:
      checkYield(place)
      push(tree.children(of: node), place)
    case .global: declare(.global, "global", place)
    case .nonlocal: declare(.nonlocal, "nonlocal", place)
    case .import:
      for alias in tree.children(of: node) {
        let name = tree.text(of: tree.child(0, of: alias))
        let module = tree.text(of: alias)
        note(name.isEmpty ? String(module.prefix { $0 != "." }) : name, .imported, place.scope)
      }
    case .importFrom: importFrom(place)
    case .try: tryStatement(place)
    case .handler:
      let name = tree.text(of: node)
      if !name.isEmpty { note(name, .assigned, place.scope) }
      push(tree.children(of: node), place)
    case .call:
      checkKeywords(node)
      push(tree.children(of: node), place)
    case .listComprehension: comprehension(place, "list comprehension", elements: 1)
    case .setComprehension: comprehension(place, "set comprehension", elements: 1)
    case .generator: comprehension(place, "generator expression", elements: 1)
    case .dictComprehension: comprehension(place, "dict comprehension", elements: 2)
    case .namedExpression: namedExpression(place)
    case .patternCapture, .patternStar, .patternAs, .patternMapping:
      let name = tree.text(of: node)
      if !name.isEmpty { note(name, .assigned, place.scope) }
      push(tree.children(of: node), place)
    case .patternValue, .patternSequence, .patternClass, .patternKeyword, .patternOr:
      push(tree.children(of: node), place)
    case .absent, .module, .block, .expressionStatement, .if, .pass, .alias, .raise, .assert, .with, .match, .matchCase,
      .async, .integer, .float, .imaginary, .string, .bytes, .formattedString, .formattedValue, .true, .false, .none,
      .ellipsis, .set, .dict, .unary, .binary, .boolean, .compare, .comparison, .conditional, .keywordArgument,
      .doubleStarred, .attribute, .subscript, .slice, .parameters, .parameter, .comprehensionClause, .await:
      push(tree.children(of: node), place)
    }
  }

  // The walk. What is pushed last is visited first.

  private mutating func push(_ nodes: ArraySlice<NodeID>, _ place: Visit, isStored: Bool = false) {
    for node in nodes.reversed() {
      var next = place
      next.node = node
      next.isStored = isStored
      waiting.append(next)
    }
  }

  private mutating func push(
    _ first: ArraySlice<NodeID>, _ place: Visit, stored: ArraySlice<NodeID>, then last: ArraySlice<NodeID>
  ) {
    push(last, place)
    push(stored, place, isStored: true)
    push(first, place)
  }

  private mutating func push(
    _ first: ArraySlice<NodeID>, _ place: Visit, loop: NodeID, then last: ArraySlice<NodeID>
  ) {
    push(last, place)
    waiting.append(Visit(node: loop, scope: place.scope, isInLoop: true))
    push(first, place)
  }

  // Names.

  private mutating func note(_ name: String, _ use: Uses, _ scope: Int) {
    scopes[scope].names[name, default: []].insert(use)
  }

  private mutating func annotatedAssign(_ place: Visit) {
    let target = tree.child(0, of: place.node)
    if tree[target].kind == .name {
      let name = tree.text(of: target)
      let uses = scopes[place.scope].names[name] ?? []
      for (use, word) in [(Uses.global, "global"), (.nonlocal, "nonlocal")] where uses.contains(use) {
        report(Message(verbatim: "annotated name '\(name)' can't be \(word)"), tree[place.node].range)
      }
      note(name, .annotated, place.scope)
    }
    push([], place, stored: [target], then: tree.children(of: place.node).dropFirst())
  }

  private mutating func declare(_ use: Uses, _ word: String, _ place: Visit) {
    let range = tree[place.node].range
    if use == .nonlocal, scopes[place.scope].kind == .module {
      report("nonlocal declaration not allowed at module level", range)
      return
    }
    for node in tree.children(of: place.node) {
      let name = tree.text(of: node)
      let uses = scopes[place.scope].names[name] ?? []
      if uses.contains(.parameter) {
        report(Message(verbatim: "name '\(name)' is parameter and \(word)"), range)
      } else if uses.contains(.used) {
        report(
          Message(verbatim: "name '\(name)' is used prior to \(word) declaration"), range,
          hint: "Move this line to the top of the function.")
      } else if uses.contains(.annotated) {
        report(Message(verbatim: "annotated name '\(name)' can't be \(word)"), range)
      } else if uses.contains(.assigned) {
        report(
          Message(verbatim: "name '\(name)' is assigned to before \(word) declaration"), range,
          hint: "Move this line to the top of the function.")
      } else if uses.contains(use == .global ? .nonlocal : .global) {
        report(Message(verbatim: "name '\(name)' is nonlocal and global"), range)
      } else if use == .nonlocal {
        scopes[place.scope].nonlocals.append((name, range))
      }
      note(name, use, place.scope)
    }
  }

  /// A `nonlocal` name must be bound in a function around; which can be known only when all was seen.
  private mutating func checkNonlocals() {
    for scope in scopes {
      for (name, range) in scope.nonlocals where !isBound(name, outside: scope) {
        report(
          Message(verbatim: "no binding for nonlocal '\(name)' found"), range,
          hint: "Write `global` for a name of the whole script.")
      }
    }
  }

  private func isBound(_ name: String, outside scope: Scope) -> Bool {
    var next = scope.parent
    while let index = next {
      let outer = scopes[index]
      if outer.kind == .function, let uses = outer.names[name] {
        if uses.contains(.global) { return false }
        if uses.contains(.nonlocal) || !uses.isDisjoint(with: .bound) { return true }
      }
      next = outer.kind == .module ? nil : outer.parent
    }
    return false
  }

  private mutating func importFrom(_ place: Visit) {
    for alias in tree.children(of: place.node) {
      let module = tree.text(of: alias)
      if module == "*" {
        if scopes[place.scope].kind != .module {
          report("import * only allowed at module level", tree[alias].range)
        }
        continue
      }
      let name = tree.text(of: tree.child(0, of: alias))
      note(name.isEmpty ? module : name, .imported, place.scope)
    }
  }

  // Scopes.

  private mutating func open(_ kind: Scope.Kind, in parent: Int, title: String = "") -> Int {
    scopes.append(Scope(kind: kind, parent: parent, title: title))
    return scopes.count - 1
  }

  private mutating func function(_ place: Visit) {
    let node = place.node
    note(tree.text(of: node), .assigned, place.scope)
    let scope = open(.function, in: place.scope)
    waiting.append(Visit(node: tree.child(2, of: node), scope: scope))
    push([tree.child(1, of: node)], place)
    parameters(tree.child(0, of: node), scope, place)
    push(tree.children(of: node).dropFirst(3), place)
  }

  private mutating func lambda(_ place: Visit) {
    let scope = open(.function, in: place.scope)
    waiting.append(Visit(node: tree.child(1, of: place.node), scope: scope))
    parameters(tree.child(0, of: place.node), scope, place)
  }

  /// Binds the names in the function's scope; annotations and defaults belong to the scope around.
  private mutating func parameters(_ node: NodeID, _ scope: Int, _ place: Visit) {
    for parameter in tree.children(of: node) {
      let name = tree.text(of: parameter)
      if scopes[scope].names[name] != nil {
        report(Message(verbatim: "duplicate argument '\(name)' in function definition"), tree[parameter].range)
      }
      note(name, .parameter, scope)
    }
    push([node], place)
  }

  private mutating func classDefinition(_ place: Visit) {
    checkKeywords(place.node)
    note(tree.text(of: place.node), .assigned, place.scope)
    let scope = open(.class, in: place.scope)
    for node in tree.children(of: place.node).reversed() {
      waiting.append(Visit(node: node, scope: tree[node].kind == .block ? scope : place.scope))
    }
  }

  /// The first iterable belongs to the scope around, all else to the comprehension.
  private mutating func comprehension(_ place: Visit, _ title: String, elements: Int) {
    let scope = open(.comprehension, in: place.scope, title: title)
    let parts = tree.children(of: place.node)
    var inner = place
    inner.scope = scope
    push(parts.prefix(elements), inner)
    let clauses = parts.dropFirst(elements)
    for (position, clause) in clauses.enumerated().reversed() {
      push(tree.children(of: clause).dropFirst(2), inner)
      waiting.append(
        Visit(node: tree.child(1, of: clause), scope: position == 0 ? place.scope : scope, isIterable: true))
      waiting.append(Visit(node: tree.child(0, of: clause), scope: scope, isStored: true))
    }
  }

  private mutating func namedExpression(_ place: Visit) {
    let target = tree.child(0, of: place.node)
    let name = tree.text(of: target)
    let range = tree[place.node].range
    if place.isIterable {
      report("assignment expression cannot be used in a comprehension iterable expression", range)
    }
    var scope = place.scope
    while scopes[scope].kind == .comprehension, let parent = scopes[scope].parent {
      if scopes[scope].names[name]?.contains(.assigned) == true {
        report(
          Message(verbatim: "assignment expression cannot rebind comprehension iteration variable '\(name)'"),
          tree[target].range)
      }
      scope = parent
    }
    if scope != place.scope, scopes[scope].kind == .class {
      report("assignment expression within a comprehension cannot be used in a class body", range)
    }
    note(name, .assigned, scope)
    push([tree.child(1, of: place.node)], place)
  }

  // Rules of their own.

  private mutating func checkYield(_ place: Visit) {
    let range = tree[place.node].range
    switch scopes[place.scope].kind {
    case .function: break
    case .comprehension: report(Message(verbatim: "'yield' inside \(scopes[place.scope].title)"), range)
    case .module, .class: report("'yield' outside function", range)
    }
  }

  private mutating func checkKeywords(_ node: NodeID) {
    var seen: Set<String> = []
    for argument in tree.children(of: node) where tree[argument].kind == .keywordArgument {
      let name = tree.text(of: argument)
      if !seen.insert(name).inserted {
        report(
          Message(verbatim: "keyword argument repeated: \(name)"), tree[argument].range,
          hint: "Leave out one of the two.")
      }
    }
  }

  private mutating func tryStatement(_ place: Visit) {
    let parts = tree.children(of: place.node)
    let handlers = parts.dropFirst(3)
    for handler in handlers.dropLast() where tree[tree.child(0, of: handler)].kind == .absent {
      report(
        "default 'except:' must be last", tree[handler].range,
        hint: "Put the handlers that name a type above this one.")
    }
    push(parts.dropFirst(1).prefix(2), place)
    push(handlers, place)
    push(parts.prefix(1), place)
  }

  private mutating func report(_ message: Message, _ range: SourceRange, hint: Message? = nil) {
    guard diagnostics.count < Parser.maximumDiagnostics else { return }
    diagnostics.append(Diagnostic(.syntax, message, in: tree.source, at: range, hint: hint))
  }
}
