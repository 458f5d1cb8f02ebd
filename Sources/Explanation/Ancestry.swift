import Machine

/// What made a number, or a whole value, as a tree: nearest first, only what took part, statement by statement.
package struct Ancestry {
  /// One number or value of the tree.
  package struct Node: Sendable {
    /// What the script calls it there: `A1`, `sigmoid().s`, `params['W1']`; nil for what has no name.
    package let name: String?
    /// Which number or value of the run it is.
    package let cell: TracedCell
    package let value: Double?
    /// The shape of a whole value.
    package let shape: [Int]?
    package let action: TracedMaking.Action
    package let step: UInt64
    package let line: Int?
    /// The expression, on one line.
    package let text: String
    /// The statement, on one line.
    package let code: String
    package var parents: [Node] = []
    /// How many more took part than are shown.
    package var leftOut = 0
    /// Whether it stands higher up with what made it.
    package var isRepeated = false

    /// The name with the index: `dW2[1,0]`.
    package var label: String {
      guard let index = cell.index, !index.isEmpty else { return name ?? text }
      return (name ?? "(\(text))") + "[" + index.map(String.init).joined(separator: ",") + "]"
    }
  }

  /// How many of the numbers that went into one are shown.
  package static let widest = 12

  private let walk: Provenance
  private let depth: Int
  private var seen: Set<TracedCell> = []
  private var budget: Int

  /// The tree of what a cell came from, to a depth; nil when its operation cannot be had again. `budget` is how many nodes
  /// there may be.
  package static func tree(_ walk: Provenance, _ cell: TracedCell, depth: Int, budget: Int = 400) -> Node? {
    var ancestry = Ancestry(walk: walk, depth: depth, budget: budget)
    guard let making = walk.making(of: cell) else { return nil }
    return ancestry.node(making, level: 0)
  }

  private init(walk: Provenance, depth: Int, budget: Int) {
    self.walk = walk
    self.depth = depth
    self.budget = budget
  }

  private mutating func node(_ making: TracedMaking, level: Int) -> Node {
    budget -= 1
    var node = Node(
      name: making.names.first, cell: making.cell, value: making.value, shape: making.shape, action: making.action,
      step: making.step, line: making.line, text: making.text, code: making.code)
    let isNew = seen.insert(making.cell).inserted
    let (parents, leftOut) = Ancestry.makings(behind: making, walk)
    if !isNew {
      node.isRepeated = !parents.isEmpty
      return node
    }
    guard level < depth, budget > 0 else {
      node.leftOut = parents.count + leftOut
      return node
    }
    var known: Set<TracedCell> = []
    for parent in parents where known.insert(parent.cell).inserted {
      node.parents.append(self.node(parent, level: level + 1))
    }
    node.leftOut = leftOut
    return node
  }

  /// The nearest values with a name, or written down, that went into one; how many were not followed.
  package static func makings(behind making: TracedMaking, _ walk: Provenance) -> ([TracedMaking], leftOut: Int) {
    var result: [TracedMaking] = []
    var leftOut = 0
    var waiting = [(making, 0)]
    var visited: Set<TracedCell> = [making.cell]
    while let (next, level) = waiting.popLast() {
      if level > 0 {
        guard visited.insert(next.cell).inserted else { continue }
        let isLeaf = next.action == .given || next.action == .drawn
        let isNumber = next.action == .opaque && next.shape == []
        if !next.names.isEmpty || isLeaf || isNumber {
          result.append(next)
          continue
        }
      }
      guard level < 60 else { continue }
      let operands = next.operands.filter { $0.cell != nil }
      let room = max(2, Ancestry.widest - result.count)
      var chosen = operands
      if operands.count > room {
        chosen = Array(operands.prefix(room - 2) + operands.suffix(2))
        leftOut += operands.count - chosen.count
      }
      // One operand after the other, so that what lies in one stretch of the run is looked at together.
      let order = chosen.indices.sorted { (chosen[$0].position, $0) < (chosen[$1].position, $1) }
      var inner: [Int: TracedMaking] = [:]
      for place in order { inner[place] = walk.making(of: chosen[place], before: next.step) }
      for place in chosen.indices.reversed() {
        if let making = inner[place] { waiting.append((making, level + 1)) }
      }
    }
    return (result, leftOut)
  }
}
