import Syntax

/// The names of a function (or of the module): which it binds, which it only uses, which it shares with functions inside.
final class Scope {
  let node: NodeID
  let parent: Scope?
  /// Whether it is the module, whose names are found by every function.
  let isModule: Bool
  /// Whether it is a class's body, whose names functions inside do not see.
  var isClass = false
  /// Whether it is a comprehension that is a function of its own.
  var isComprehension = false
  /// Names that are bound here, in the order in which they are first bound.
  var bound: [String] = []
  var boundSet: Set<String> = []
  var globals: Set<String> = []
  var nonlocals: Set<String> = []
  var used: Set<String> = []
  var children: [NodeID: Scope] = [:]
  /// Names bound here that functions inside use.
  var cells: Set<String> = []
  /// Names that come from a function outside.
  var free: [String] = []
  /// Whether a `yield` stands in it.
  var isGenerator = false

  init(node: NodeID, parent: Scope?, isModule: Bool = false) {
    self.node = node
    self.parent = parent
    self.isModule = isModule
  }

  func bind(_ name: String) {
    if !globals.contains(name), !nonlocals.contains(name), boundSet.insert(name).inserted { bound.append(name) }
  }

  /// The name under which a class is known to its methods, for `super()`.
  static let classCell = "__class__"

  /// The hidden name of a slot in a class's body: for what the functions inside mean by a name that the class binds, too.
  static func outer(_ name: String) -> String { "." + name }

  /// Settles which names are cells and which are free, from the outermost function inwards.
  func resolve() {
    for child in children.values.sorted(by: { $0.node.index < $1.node.index }) {
      child.resolve()
    }
    guard !isModule else { return }
    let wanted = Set(children.values.flatMap(\.free))
    if isClass {
      if wanted.contains(Scope.classCell) {
        bind(Scope.classCell)
        cells.insert(Scope.classCell)
      }
      let own = used.subtracting(boundSet).union(nonlocals)
      for name in own.union(wanted.subtracting([Scope.classCell])).sorted()
      where !globals.contains(name) && isBoundOutside(name) {
        free.append(name)
      }
      return
    }
    for name in used.union(nonlocals).union(wanted).sorted() {
      if boundSet.contains(name) {
        if children.values.contains(where: { $0.free.contains(name) }) { cells.insert(name) }
      } else if !globals.contains(name), isBoundOutside(name) {
        free.append(name)
      }
    }
  }

  private func isBoundOutside(_ name: String) -> Bool {
    var scope = parent
    while let some = scope, !some.isModule {
      if some.isClass {
        if name == Scope.classCell { return true }
        scope = some.parent
        continue
      }
      if some.boundSet.contains(name) { return true }
      if some.globals.contains(name) { return false }
      scope = some.parent
    }
    return false
  }
}

/// Reads the scopes of a tree.
struct ScopeReader {
  let tree: Tree
  /// Whether generators are lists made at once: at the prompt of a function, whose names no inner function could reach.
  var inlinesGenerators = false

  /// The scope of a module, function or lambda with everything inside it, resolved.
  func read(_ node: NodeID) -> Scope {
    let scope = Scope(node: node, parent: nil, isModule: tree[node].kind == .module)
    body(of: node, into: scope)
    scope.resolve()
    return scope
  }

  /// The scope of a module as if it were a function: its names are seen by the functions inside alone.
  func readAsFunction(_ node: NodeID) -> Scope {
    let scope = Scope(node: node, parent: nil)
    body(of: node, into: scope)
    scope.resolve()
    return scope
  }

  private func body(of node: NodeID, into scope: Scope) {
    switch tree[node].kind {
    case .functionDefinition:
      parameters(tree.child(0, of: node), into: scope)
      walk(tree.child(2, of: node), scope)
    case .lambda:
      parameters(tree.child(0, of: node), into: scope)
      walk(tree.child(1, of: node), scope)
    case .classDefinition:
      scope.isClass = true
      scope.bind(Compiler.basesName)
      if tree.hasAnnotations(inClass: node) { scope.bind(Dunder.annotations.name) }
      for block in tree.children(of: node) where tree[block].kind == .block { walk(block, scope) }
    case .generator, .listComprehension, .setComprehension, .dictComprehension:
      scope.isComprehension = true
      scope.isGenerator = tree[node].kind == .generator
      scope.bind(Compiler.iterableName)
      comprehension(node, in: scope, first: false)
    default:
      for child in tree.children(of: node) { walk(child, scope) }
    }
  }

  /// The parts of a comprehension; the first iterable belongs to the scope around it when it is a function of its own.
  private func comprehension(_ node: NodeID, in scope: Scope, first: Bool) {
    var isFirst = true
    for child in tree.children(of: node) {
      guard tree[child].kind == .comprehensionClause else {
        walk(child, scope)
        continue
      }
      let parts = Array(tree.children(of: child))
      bindTarget(parts[0], scope)
      if !isFirst || first { walk(parts[1], scope) }
      for condition in parts.dropFirst(2) { walk(condition, scope) }
      isFirst = false
    }
  }

  private func parameters(_ node: NodeID, into scope: Scope) {
    for parameter in tree.children(of: node) { scope.bind(tree.text(of: parameter)) }
  }

  private func inner(_ node: NodeID, _ scope: Scope) {
    let child = Scope(node: node, parent: scope)
    scope.children[node] = child
    body(of: node, into: child)
  }

  private func walk(_ node: NodeID, _ scope: Scope) {
    let entry = tree[node]
    switch entry.kind {
    case .functionDefinition:
      scope.bind(tree.text(of: node))
      for parameter in tree.children(of: tree.child(0, of: node)) {
        for child in tree.children(of: parameter) { walk(child, scope) }
      }
      for decorator in tree.children(of: node).dropFirst(3) { walk(decorator, scope) }
      inner(node, scope)
    case .lambda:
      for parameter in tree.children(of: tree.child(0, of: node)) {
        for child in tree.children(of: parameter) { walk(child, scope) }
      }
      inner(node, scope)
    case .classDefinition:
      scope.bind(tree.text(of: node))
      for child in tree.children(of: node) where tree[child].kind != .block { walk(child, scope) }
      inner(node, scope)
    case .generator, .listComprehension, .setComprehension, .dictComprehension:
      guard !inlinesGenerators, Compiler.isFunction(node, tree) else {
        for child in tree.children(of: node) { walk(child, scope) }
        return
      }
      if let clause = tree.children(of: node).first(where: { tree[$0].kind == .comprehensionClause }) {
        walk(tree.child(1, of: clause), scope)
      }
      inner(node, scope)
    case .global:
      for name in tree.children(of: node) { scope.globals.insert(tree.text(of: name)) }
    case .nonlocal:
      for name in tree.children(of: node) { scope.nonlocals.insert(tree.text(of: name)) }
    case .name:
      scope.used.insert(tree.text(of: node))
      if tree.text(of: node) == "super" { scope.used.insert(Scope.classCell) }
    case .assign:
      let children = tree.children(of: node)
      if let value = children.first { walk(value, scope) }
      for target in children.dropFirst() { bindTarget(target, scope) }
    case .namedExpression where scope.isComprehension:
      // It binds in the function around the comprehension.
      let name = tree.text(of: tree.child(0, of: node))
      var outer = scope
      while outer.isComprehension, let parent = outer.parent {
        if parent.isModule { outer.globals.insert(name) } else { outer.nonlocals.insert(name) }
        outer = parent
      }
      outer.bind(name)
      walk(tree.child(1, of: node), scope)
    case .augmentedAssign, .namedExpression:
      bindTarget(tree.child(0, of: node), scope)
      walk(tree.child(1, of: node), scope)
    case .annotatedAssign:
      bindTarget(tree.child(0, of: node), scope)
      walk(tree.child(1, of: node), scope)
      walk(tree.child(2, of: node), scope)
    case .for:
      bindTarget(tree.child(0, of: node), scope)
      for child in tree.children(of: node).dropFirst() { walk(child, scope) }
    case .with:
      for item in tree.children(of: node).dropFirst() { walk(item, scope) }
      walk(tree.child(0, of: node), scope)
    case .comprehensionClause:
      // Its target lives in the comprehension alone.
      for child in tree.children(of: node).dropFirst() { walk(child, scope) }
    case .withItem:
      walk(tree.child(0, of: node), scope)
      bindTarget(tree.child(1, of: node), scope)
    case .delete:
      for target in tree.children(of: node) { bindTarget(target, scope) }
    case .handler:
      if !tree.text(of: node).isEmpty { scope.bind(tree.text(of: node)) }
      for child in tree.children(of: node) { walk(child, scope) }
    case .patternCapture, .patternStar, .patternAs, .patternMapping:
      if !tree.text(of: node).isEmpty { scope.bind(tree.text(of: node)) }
      for child in tree.children(of: node) { walk(child, scope) }
    case .import, .importFrom:
      for alias in tree.children(of: node) {
        let bound = tree.child(0, of: alias)
        let name = tree.text(of: alias)
        if tree[bound].kind == .name {
          scope.bind(tree.text(of: bound))
        } else if name != "*" {
          scope.bind(entry.kind == .import ? String(name.prefix { $0 != "." }) : name)
        }
      }
    case .yield, .yieldFrom:
      scope.isGenerator = true
      for child in tree.children(of: node) { walk(child, scope) }
    case .binary:
      var left = node
      while tree[left].kind == .binary {
        walk(tree.child(1, of: left), scope)
        left = tree.child(0, of: left)
      }
      walk(left, scope)
    default:
      for child in tree.children(of: node) { walk(child, scope) }
    }
  }

  private func bindTarget(_ node: NodeID, _ scope: Scope) {
    switch tree[node].kind {
    case .name:
      scope.bind(tree.text(of: node))
      scope.used.insert(tree.text(of: node))
    case .tuple, .list, .starred:
      for child in tree.children(of: node) { bindTarget(child, scope) }
    default:
      walk(node, scope)
    }
  }
}
