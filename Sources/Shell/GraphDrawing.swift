import Diagnostics
import Explanation
import Symbolic

/// Draws a graph of statements in the terminal: what was asked for at the top, what it is made of below, with lines between.
struct GraphDrawing {
  let style: NumberStyle
  let width: Int

  private struct Row {
    let lanes: String
    var node: StatementGraph.Node?
  }

  func document(_ graph: StatementGraph) -> Document {
    let rows = rows(graph)
    var document = Document()
    let lanes = rows.map { displayWidth($0.lanes) }.max() ?? 0
    let places = graph.nodes.map { place($0).count }.max() ?? 0
    for row in rows {
      guard let node = row.node else {
        document.append(.line([.init(row.lanes, .faint)]))
        continue
      }
      let fact = fact(node)
      let room = width - lanes - 1 - places - 2 - displayWidth(fact) - 1
      var spans: [Document.Span] = [
        .init(row.lanes + String(repeating: " ", count: lanes - displayWidth(row.lanes) + 1), .faint),
        .init(node.name, .name),
      ]
      var used = displayWidth(node.name)
      if let formula = node.formula {
        let text = " = " + formula
        let shown = text.cut(to: max(8, room - used))
        spans.append(.init(shown, .formula))
        used += displayWidth(shown)
      } else {
        let word = node.isEarlier ? " before" : node.action == .drawn ? " drawn" : " given"
        spans.append(.init(word, .faint))
        used += displayWidth(word)
      }
      if !fact.isEmpty {
        spans.append(.init(" "))
        spans.append(.init(fact, node.value == nil ? .shape : .number))
      }
      let rest = room + displayWidth(fact) - used - displayWidth(fact)
      spans.append(.init(String(repeating: " ", count: max(1, rest + 1))))
      spans.append(.init(place(node), .lineNumber))
      document.append(.line(spans))
    }
    if graph.leftOut > 0 { document.line(.init("… and \(graph.leftOut) more", .faint)) }
    return document
  }

  private func place(_ node: StatementGraph.Node) -> String { node.line.map { "line \($0)" } ?? "typed" }

  private func fact(_ node: StatementGraph.Node) -> String {
    if let value = node.value { return (style.isExact(value) ? "= " : "≈ ") + style.text(value) }
    guard let shape = node.shape, !shape.isEmpty else { return "" }
    return shapeText(shape)
  }

  // MARK: Lanes

  /// The nodes from the last to the first, each in a lane of its own, with rows between them in which lanes part and meet.
  private func rows(_ graph: StatementGraph) -> [Row] {
    var lanes: [Int?] = []
    var rows: [Row] = []
    for position in graph.nodes.indices.reversed() {
      let node = graph.nodes[position]
      let lane = lanes.firstIndex { $0 == position } ?? lanes.firstIndex { $0 == nil } ?? lanes.count
      if lane == lanes.count { lanes.append(nil) }
      lanes[lane] = position
      rows.append(Row(lanes: line(lanes, at: lane), node: node))
      let before = lanes
      lanes[lane] = nil
      var targets: [Int] = []
      for operand in node.operands.reversed() {
        if let known = lanes.firstIndex(where: { $0 == operand }) {
          targets.append(known)
        } else if lanes[lane] == nil {
          lanes[lane] = operand
        } else {
          let free = lanes.indices.first { $0 > lane && lanes[$0] == nil } ?? lanes.count
          if free == lanes.count { lanes.append(nil) }
          lanes[free] = operand
          targets.append(free)
        }
      }
      if !targets.isEmpty { rows.append(Row(lanes: joint(before, lanes, lane, targets), node: nil)) }
      while let last = lanes.last, last == nil { lanes.removeLast() }
    }
    return rows
  }

  private func line(_ lanes: [Int?], at lane: Int) -> String {
    lanes.indices.map { $0 == lane ? "●" : lanes[$0] != nil ? "│" : " " }.joined(separator: " ")
  }

  /// A row in which one lane reaches out to others. A lane that is only crossed stays whole.
  private func joint(_ before: [Int?], _ after: [Int?], _ lane: Int, _ targets: [Int]) -> String {
    let first = min(lane, targets.min() ?? lane)
    let last = max(lane, targets.max() ?? lane)
    var text = ""
    for position in after.indices {
      let up = position < before.count && before[position] != nil
      let down = after[position] != nil
      let isJoined = position == lane || targets.contains(position)
      if position > 0 { text += position > first && position <= last ? "─" : " " }
      if isJoined {
        text += GraphDrawing.corner(up: up, down: down, left: position > first, right: position < last)
      } else if position > first, position < last {
        text += up ? "│" : "─"
      } else {
        text += up ? "│" : " "
      }
    }
    return text
  }

  private static func corner(up: Bool, down: Bool, left: Bool, right: Bool) -> String {
    switch (up, down, left, right) {
    case (true, true, true, true): "┼"
    case (true, true, true, false): "┤"
    case (true, true, false, true): "├"
    case (true, false, true, true): "┴"
    case (true, false, true, false): "╯"
    case (true, false, false, true): "╰"
    case (false, true, true, true): "┬"
    case (false, true, true, false): "╮"
    case (false, true, false, true): "╭"
    case (true, _, false, false), (false, true, false, false): "│"
    case (false, false, _, _): "─"
    }
  }
}
