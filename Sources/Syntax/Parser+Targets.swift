import Diagnostics

/// What may stand to the left of `=`, and what CPython calls the things that may not.
extension Parser {
  /// Checks what stands before `=` in a statement.
  mutating func checkAssigned(_ target: NodeID) throws(Failure) {
    switch tree[target].kind {
    case .name, .attribute, .subscript, .tuple, .list, .starred, .true, .false, .none, .generator, .yield, .yieldFrom,
      .namedExpression, .conditional, .lambda, .boolean:
      try checkTarget(target, "assign to", tree[target].range)
    default:
      throw report(
        Message(
          verbatim: "cannot assign to \(describe(target)) here. Maybe you meant '==' instead of '='?"),
        tree[target].range, hint: "Write `==` to compare, or a name to the left of `=`.")
    }
    if tree[target].kind == .starred {
      throw report("starred assignment target must be in a list or tuple", tree[target].range)
    }
  }

  /// Checks a target of `for`, `with`, `del` or of unpacking; `verb` is `assign to` or `delete`.
  mutating func checkTarget(_ target: NodeID, _ verb: String, _ range: SourceRange) throws(Failure) {
    var pending = [target]
    while let next = pending.popLast() {
      switch tree[next].kind {
      case .name, .attribute, .subscript: break
      case .tuple, .list:
        let elements = tree.children(of: next)
        if verb == "assign to", elements.count(where: { tree[$0].kind == .starred }) > 1 {
          throw report("multiple starred expressions in assignment", tree[next].range)
        }
        pending += elements.reversed()
      case .starred where verb == "assign to": pending.append(tree.child(0, of: next))
      default:
        throw report(Message(verbatim: "cannot \(verb) \(describe(next))"), tree[next].range)
      }
    }
  }

  /// CPython's name for a kind of expression.
  func describe(_ node: NodeID) -> String {
    switch tree[node].kind {
    case .attribute: "attribute"
    case .subscript: "subscript"
    case .starred: "starred"
    case .name: "name"
    case .list: "list"
    case .tuple: "tuple"
    case .lambda: "lambda"
    case .call: "function call"
    case .boolean, .binary, .unary: "expression"
    case .generator: "generator expression"
    case .yield, .yieldFrom: "yield expression"
    case .await: "await expression"
    case .listComprehension: "list comprehension"
    case .setComprehension: "set comprehension"
    case .dictComprehension: "dict comprehension"
    case .dict: "dict literal"
    case .set: "set display"
    case .formattedString: "f-string expression"
    case .true: "True"
    case .false: "False"
    case .none: "None"
    case .ellipsis: "ellipsis"
    case .compare: "comparison"
    case .conditional: "conditional expression"
    case .namedExpression: "named expression"
    default: "literal"
    }
  }
}
