import Diagnostics
import Explanation
import Symbolic

/// Writes a graph of statements for other programs: as DOT for Graphviz, or drawn as SVG.
struct GraphFile {
  let graph: StatementGraph
  let style: NumberStyle

  // MARK: DOT

  /// The graph in Graphviz's language.
  var dot: String {
    var text = "digraph {\n  rankdir = BT\n  node [shape = box, style = rounded, fontname = \"sans-serif\"]\n"
    for (position, node) in graph.nodes.enumerated() {
      let label = lines(node).map(GraphFile.escapedForDOT).joined(separator: "\\n")
      let shape = node.operands.isEmpty ? ", style = \"rounded,filled\", fillcolor = \"#eef3fa\"" : ""
      text += "  n\(position) [label = \"\(label)\"\(shape)]\n"
    }
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands { text += "  n\(operand) -> n\(position)\n" }
    }
    return text + "}\n"
  }

  private static func escapedForDOT(_ text: String) -> String {
    text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }

  /// What stands in a node: formula, then value and place.
  private func lines(_ node: StatementGraph.Node) -> [String] {
    let word = node.isEarlier ? "\(node.name) before" : node.action == .drawn ? "\(node.name) drawn" : node.name
    let first = node.formula.map { "\(node.name) = \($0)" } ?? word
    var facts: [String] = []
    if let value = node.value {
      facts.append((style.isExact(value) ? "= " : "≈ ") + style.text(value))
    } else if let shape = node.shape, !shape.isEmpty {
      facts.append(shapeText(shape))
    }
    if let line = node.line { facts.append("line \(line)") }
    return [first.cut(to: 60), facts.joined(separator: " · ")].filter { !$0.isEmpty }
  }

  // MARK: SVG

  private struct Box {
    var x = 0.0
    var y = 0.0
    var width = 0.0
    let lines: [String]
    let level: Int
  }

  private static let letter = 7.4
  private static let height = 44.0
  private static let gap = 24.0
  private static let levelGap = 56.0
  private static let margin = 16.0

  /// The graph drawn: inputs at the top, what is made of them below.
  var svg: String {
    let boxes = laidOut
    let width = (boxes.map { $0.x + $0.width }.max() ?? 0) + GraphFile.margin
    let height = (boxes.map { $0.y + GraphFile.height }.max() ?? 0) + GraphFile.margin
    var text = """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(short(width))" height="\(short(height))" \
      viewBox="0 0 \(short(width)) \(short(height))" font-family="DejaVu Sans, sans-serif" font-size="13">
      <rect width="100%" height="100%" fill="white"/>
      <defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto">\
      <path d="M0 0 L8 4 L0 8 z" fill="#7a8594"/></marker></defs>

      """
    for (position, node) in graph.nodes.enumerated() {
      for operand in node.operands { text += edge(boxes[operand], boxes[position]) }
    }
    for (position, box) in boxes.enumerated() {
      let isInput = graph.nodes[position].operands.isEmpty
      text += """
        <rect x="\(short(box.x))" y="\(short(box.y))" width="\(short(box.width))" height="\(short(GraphFile.height))" \
        rx="8" fill="\(isInput ? "#eef3fa" : "#ffffff")" stroke="#4a5a70"/>

        """
      let middle = box.x + box.width / 2
      for (row, line) in box.lines.enumerated() {
        let y = box.y + (box.lines.count == 1 ? 27 : row == 0 ? 19 : 36)
        text += """
          <text x="\(short(middle))" y="\(short(y))" text-anchor="middle"\
          \(row == 0 ? "" : " fill=\"#5b6675\" font-size=\"11\"")>\(GraphFile.escaped(line))</text>

          """
      }
    }
    return text + "</svg>\n"
  }

  private func edge(_ from: Box, _ to: Box) -> String {
    let (x1, y1) = (from.x + from.width / 2, from.y + GraphFile.height)
    let (x2, y2) = (to.x + to.width / 2, to.y)
    let bend = max(20, (y2 - y1) / 2)
    return """
      <path d="M\(short(x1)) \(short(y1)) C\(short(x1)) \(short(y1 + bend)) \(short(x2)) \(short(y2 - bend)) \
      \(short(x2)) \(short(y2 - 1))" fill="none" stroke="#7a8594" marker-end="url(#tip)"/>

      """
  }

  /// Each node below all that it is made of, in rows; within a row near to what it is joined with.
  private var laidOut: [Box] {
    var levels = [Int](repeating: 0, count: graph.nodes.count)
    for (position, node) in graph.nodes.enumerated() {
      levels[position] = node.operands.map { levels[$0] + 1 }.max() ?? 0
    }
    // What is given stands right above what uses it first.
    for (position, node) in graph.nodes.enumerated() where node.operands.isEmpty {
      let users = graph.nodes.indices.filter { graph.nodes[$0].operands.contains(position) }
      if let first = users.map({ levels[$0] }).min() { levels[position] = max(0, first - 1) }
    }
    var boxes = graph.nodes.indices.map { position in
      let lines = lines(graph.nodes[position])
      let longest = lines.enumerated().map { Double(displayWidth($1)) * ($0 == 0 ? 1 : 0.88) }.max() ?? 0
      return Box(width: max(48, longest * GraphFile.letter + 20), lines: lines, level: levels[position])
    }
    let count = (levels.max() ?? 0) + 1
    var rows = (0..<count).map { level in graph.nodes.indices.filter { levels[$0] == level } }
    func place(_ row: [Int], _ level: Int) {
      var x = GraphFile.margin
      for position in row {
        boxes[position].x = x
        boxes[position].y = GraphFile.margin + Double(level) * (GraphFile.height + GraphFile.levelGap)
        x += boxes[position].width + GraphFile.gap
      }
    }
    for level in rows.indices { place(rows[level], level) }
    let users = graph.nodes.indices.map { position in
      graph.nodes.indices.filter { graph.nodes[$0].operands.contains(position) }
    }
    func middle(_ others: [Int], _ own: Int) -> Double {
      guard !others.isEmpty else { return boxes[own].x + boxes[own].width / 2 }
      return others.reduce(0) { $0 + boxes[$1].x + boxes[$1].width / 2 } / Double(others.count)
    }
    for pass in 0..<8 {
      let isDown = pass % 2 == 0
      for level in isDown ? Array(rows.indices) : rows.indices.reversed() {
        let wanted = rows[level].map { (position: $0, at: middle(isDown ? graph.nodes[$0].operands : users[$0], $0)) }
        rows[level] = wanted.sorted { $0.at < $1.at }.map(\.position)
        place(rows[level], level)
      }
    }
    // Rows stand in the middle of the widest.
    let widest = rows.map { row in row.last.map { boxes[$0].x + boxes[$0].width } ?? 0 }.max() ?? 0
    for row in rows {
      let end = row.last.map { boxes[$0].x + boxes[$0].width } ?? 0
      for position in row { boxes[position].x += (widest - end) / 2 }
    }
    return boxes
  }

  private func short(_ value: Double) -> String {
    let tenths = (value * 10).rounded() / 10
    return tenths == tenths.rounded() ? String(Int(tenths)) : String(tenths)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }
}
