import Machine
import Syntax

/// A statement that may move a parameter a step: `W -= α * dW`, `W = W - α * dW`, `self.W += v`.
struct UpdateStatement {
  /// The target as it is written.
  let target: String
  /// Its line in the script.
  let line: Int
  /// How many operators deep on the left the old value is: 0 for `W - a`, 1 for `W - a - b`.
  let depth: Int
  /// Whether the old value is the right operand: `α * dW + W`.
  let isReversed: Bool

  /// All of a program, by the instruction that makes the new value.
  static func all(in program: Program) -> [Int: UpdateStatement] {
    var nodes: [NodeID: UpdateStatement] = [:]
    let tree = program.trees[0]
    for statement in program.statements where statement.tree == 0 {
      if let (node, update) = UpdateStatement.read(statement, tree) { nodes[node] = update }
    }
    var result: [Int: UpdateStatement] = [:]
    for (instruction, place) in program.places.enumerated() where place.tree == 0 {
      switch program.instructions[instruction].opcode {
      case .binary, .inPlace: if let update = nodes[place.node] { result[instruction] = update }
      default: break
      }
    }
    return result
  }

  private static func read(_ statement: Statement, _ tree: Tree) -> (NodeID, UpdateStatement)? {
    let node = statement.node
    switch tree[node].kind {
    case .augmentedAssign:
      guard tree[node].operation == .add || tree[node].operation == .subtract else { return nil }
      let target = tree.sourceText(of: tree.child(0, of: node))
      return (node, UpdateStatement(target: target, line: statement.line, depth: 0, isReversed: false))
    case .assign:
      let children = Array(tree.children(of: node))
      guard children.count == 2 else { return nil }
      let target = tree.sourceText(of: children[1])
      func isSum(_ node: NodeID) -> Bool {
        tree[node].kind == .binary && (tree[node].operation == .add || tree[node].operation == .subtract)
      }
      guard isSum(children[0]) else { return nil }
      if tree[children[0]].operation == .add, tree.sourceText(of: tree.child(1, of: children[0])) == target {
        return (children[0], UpdateStatement(target: target, line: statement.line, depth: 0, isReversed: true))
      }
      var place = children[0]
      var depth = 0
      while isSum(place) {
        let left = tree.child(0, of: place)
        if tree.sourceText(of: left) == target {
          return (children[0], UpdateStatement(target: target, line: statement.line, depth: depth, isReversed: false))
        }
        place = left
        depth += 1
      }
      return nil
    default: return nil
    }
  }
}
