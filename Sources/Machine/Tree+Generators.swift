import Syntax

/// What the compiler asks a tree about generators.
extension Tree {
  /// The names whose functions are all generators without decorators, of which one has a `try` or `with`.
  func closedGenerators() -> Set<String> {
    guard nodes.contains(where: { $0.kind == .yield || $0.kind == .yieldFrom }),
      nodes.contains(where: { $0.kind == .try || $0.kind == .with })
    else { return [] }
    var found: [String: (isAlways: Bool, closes: Bool)] = [:]
    for index in nodes.indices where nodes[index].kind == .functionDefinition {
      let function = NodeID(index)
      let old = found[text(of: function)] ?? (true, false)
      let (yields, closes) = contents(of: child(2, of: function))
      found[text(of: function)] = (old.isAlways && yields && children(of: function).count == 3, old.closes || closes)
    }
    return Set(found.filter { $0.value.isAlways && $0.value.closes }.keys)
  }

  /// Whether a function's body yields, and whether it has a `try` or `with`; functions inside are none of its own.
  private func contents(of body: NodeID) -> (yields: Bool, closes: Bool) {
    var (yields, closes) = (false, false)
    var waiting = [body]
    while let node = waiting.popLast() {
      switch self[node].kind {
      case .yield, .yieldFrom: yields = true
      case .try, .with: closes = true
      case .functionDefinition, .classDefinition, .lambda: continue
      default: break
      }
      waiting += children(of: node)
    }
    return (yields, closes)
  }
}
