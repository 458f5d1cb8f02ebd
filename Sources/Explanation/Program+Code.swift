import Machine
import Syntax

extension Program {
  /// The expression that an operation stands for, on one line. What a loop hands out stands for its target and what it goes
  /// through.
  func code(ofOperation instruction: Int) -> String {
    let place = place(of: instruction)
    let tree = trees[place.tree]
    guard instructions[instruction].opcode == .nextItem else {
      return Lifter.shortened(tree.sourceText(of: place.node))
    }
    let parts = tree.children(of: place.node).prefix(2).map { tree.sourceText(of: $0) }
    return Lifter.shortened(parts.joined(separator: " in "))
  }

  /// The expressions of what a loop goes through side by side: of `zip(x, enumerate(y))` both `x` and `y`.
  func sources(ofItem instruction: Int) -> [NodeID] {
    let place = place(of: instruction)
    let tree = trees[place.tree]
    guard instructions[instruction].opcode == .nextItem, let source = tree.children(of: place.node).dropFirst().first
    else { return [] }
    var result: [NodeID] = []
    var waiting = [source]
    while let node = waiting.popLast() {
      let parts = Array(tree.children(of: node))
      if tree[node].kind == .call, let callee = parts.first,
        ["zip", "enumerate", "reversed", "iter"].contains(tree.sourceText(of: callee))
      {
        waiting += parts.dropFirst().reversed()
      } else {
        result.append(node)
      }
    }
    return result
  }
}
