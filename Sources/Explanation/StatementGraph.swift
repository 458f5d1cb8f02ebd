import Machine
import NDArray
import Symbolic

/// Which statements' values were made of which: one node for each value with a name, with its formula.
package struct StatementGraph {
  /// One value with a name.
  package struct Node {
    package let name: String
    package let cell: TracedCell
    /// What it is made of, as a formula on one line; nil for what was given or drawn.
    package let formula: String?
    package let action: TracedMaking.Action
    /// The number, where it is one.
    package let value: Double?
    package let shape: [Int]?
    package let step: UInt64
    package let line: Int?
    package let code: String
    /// Whether it is the value that a name had before another one in this graph; what made it is left out.
    package let isEarlier: Bool
    /// The nodes that it is made of, by their positions.
    package fileprivate(set) var operands: [Int] = []
  }

  /// Operands before what is made of them.
  package private(set) var nodes: [Node] = []
  /// How many values were left out because there were too many.
  package private(set) var leftOut = 0

  /// The graph of what some values were made of, back to what was given.
  package init(_ walk: Provenance, of cells: [TracedCell], notation: Notation? = nil, limit: Int = 80) {
    var builder = Builder(walk: walk, notation: notation, limit: limit)
    for cell in cells { builder.add(cell) }
    nodes = builder.sorted()
    leftOut = builder.leftOut
  }
}

/// Collects the nodes of a graph, those nearest to what was asked for first.
private struct Builder {
  let walk: Provenance
  let notation: Notation?
  let limit: Int
  var leftOut = 0
  private var nodes: [StatementGraph.Node] = []
  private var positions: [TracedCell: Int] = [:]
  /// The statements that stand in the graph already, by name and line.
  private var statements: [String: Int] = [:]
  private var waiting: [(TracedMaking, Int)] = []

  init(walk: Provenance, notation: Notation?, limit: Int) {
    self.walk = walk
    self.notation = notation
    self.limit = limit
  }

  mutating func add(_ cell: TracedCell) {
    guard let making = walk.making(of: cell) else { return }
    if making.names.isEmpty {
      for parent in parents(of: making) { _ = node(parent) }
    } else {
      _ = node(making)
    }
    var next = 0
    while next < waiting.count {
      let (making, position) = waiting[next]
      next += 1
      for parent in parents(of: making) {
        if let operand = node(parent), operand != position, !nodes[position].operands.contains(operand) {
          nodes[position].operands.append(operand)
        }
      }
    }
    waiting = []
  }

  /// The position of a value's node; nil where there is no room for it.
  private mutating func node(_ making: TracedMaking) -> Int? {
    if let known = positions[making.cell] { return known }
    guard nodes.count < limit else {
      leftOut += 1
      return nil
    }
    let name = making.names.first ?? making.text
    let key = "\(name) \(making.line ?? 0)"
    let isEarlier = statements[key] != nil
    let isMade = making.action != .given && making.action != .drawn
    let position = nodes.count
    nodes.append(
      StatementGraph.Node(
        name: name, cell: making.cell, formula: isMade && !isEarlier ? formula(of: making) : nil, action: making.action,
        value: making.value, shape: making.shape, step: making.step, line: making.line, code: making.code,
        isEarlier: isEarlier))
    positions[making.cell] = position
    if !isEarlier {
      statements[key] = position
      if isMade { waiting.append((making, position)) }
    }
    return position
  }

  /// The nearest values with a name, or given, behind one.
  private func parents(of making: TracedMaking) -> [TracedMaking] {
    var result: [TracedMaking] = []
    var visited: Set<TracedCell> = [making.cell]
    var waiting = [making]
    while let next = waiting.popLast() {
      if next.cell != making.cell, !next.names.isEmpty || next.action == .given || next.action == .drawn {
        if !(next.names.isEmpty && next.action == .given) { result.append(next) }
        continue
      }
      for operand in next.operands.reversed() {
        guard let operation = operand.cell?.operation else { continue }
        let cell = TracedCell(operation: operation, index: nil)
        if visited.insert(cell).inserted, let inner = walk.making(of: cell) { waiting.append(inner) }
      }
    }
    return result
  }

  private func formula(of making: TracedMaking) -> String? {
    guard let made = walk.operation(making.cell.operation) else { return nil }
    let formula = Explainer.formula(of: made, notation)
    return formula.unicode()
  }

  /// The nodes in an order in which operands come first, with their operands' new positions.
  func sorted() -> [StatementGraph.Node] {
    var places = [Int?](repeating: nil, count: nodes.count)
    var result: [StatementGraph.Node] = []
    for start in nodes.indices.sorted(by: { nodes[$0].cell.operation < nodes[$1].cell.operation }) {
      var waiting = [(start, false)]
      while let (position, isReady) = waiting.popLast() {
        guard places[position] == nil else { continue }
        if isReady {
          places[position] = result.count
          var node = nodes[position]
          node.operands = node.operands.compactMap { places[$0] }
          result.append(node)
        } else {
          waiting.append((position, true))
          for operand in nodes[position].operands.reversed() where places[operand] == nil {
            waiting.append((operand, false))
          }
        }
      }
    }
    return result
  }
}
