import Diagnostics
import Explanation
import Symbolic

/// Draws a tree of values with branches, the statements that made them in a column of their own where there is room.
struct TreeDrawing {
  let style: NumberStyle
  let width: Int
  private var rows: [Row] = []

  private struct Row {
    var branch: String
    var label: String
    var value = ""
    var remark = ""
    var place = ""
    var code = ""

    var room: Int { displayWidth(branch) + displayWidth(label) + displayWidth(value) + displayWidth(remark) }
  }

  init(style: NumberStyle, width: Int) {
    self.style = style
    self.width = width
  }

  /// How many lines have been drawn.
  var count: Int { rows.count }

  /// What has been drawn.
  var document: Document {
    var document = Document()
    let places = rows.map { displayWidth($0.place) }.max() ?? 0
    let column = min(rows.map(\.room).max() ?? 0, max(width - places - 20, width / 2))
    for row in rows {
      var spans: [Document.Span] = [.init(row.branch, .faint), .init(row.label, .name), .init(row.value, .number)]
      if !row.remark.isEmpty { spans.append(.init(row.remark, .faint)) }
      if !row.place.isEmpty, max(column, row.room) + 2 + displayWidth(row.place) <= width {
        spans.append(.init(String(repeating: " ", count: max(0, column - row.room) + 2)))
        spans.append(.init(row.place, .lineNumber))
        let room = width - max(column, row.room) - 2 - places - 3
        if room >= 12, !row.code.isEmpty {
          spans.append(.init(String(repeating: " ", count: places - displayWidth(row.place)) + " │ ", .faint))
          spans.append(.init(row.code.cut(to: room), .code))
        }
      }
      document.append(.line(spans))
    }
    return document
  }

  // MARK: What made a value

  mutating func write(_ node: Ancestry.Node, label: String? = nil, branch: String = "", below: String = "") {
    rows.append(
      Row(
        branch: branch, label: label ?? node.label, value: value(node.value, node.shape), remark: remark(of: node),
        place: place(node.line), code: node.code))
    let isOpen = node.leftOut > 0 && !node.parents.isEmpty
    let count = node.parents.count + (isOpen ? 1 : 0)
    for (position, parent) in node.parents.enumerated() {
      let isLast = position == count - 1
      write(parent, branch: below + (isLast ? "└ " : "├ "), below: below + (isLast ? "  " : "│ "))
    }
    if isOpen { rows.append(Row(branch: below + "└ ", label: "", remark: "… and \(node.leftOut) more")) }
  }

  private func remark(of node: Ancestry.Node) -> String {
    if node.isRepeated { return "  (above)" }
    switch node.action {
    case .drawn: return "  drawn"
    case .given: return "  given"
    case .computed, .moved, .returned, .stored, .opaque: return node.parents.isEmpty && node.leftOut > 0 ? "  …" : ""
    }
  }

  // MARK: What a value made

  mutating func write(_ descent: Descent, label: String, value: Double?) {
    rows.append(Row(branch: "", label: label, value: self.value(value, nil)))
    var seen: Set<Int> = []
    write(descent.roots, of: descent, below: "", &seen)
    if descent.isCut { rows.append(Row(branch: "", label: "", remark: "… and more after that")) }
  }

  private mutating func write(_ positions: [Int], of descent: Descent, below: String, _ seen: inout Set<Int>) {
    // The same statement in later passes is said once.
    var groups: [[Int]] = []
    for position in positions {
      let use = descent.uses[position]
      let known = groups.firstIndex {
        let first = descent.uses[$0[0]]
        return first.line == use.line && first.label == use.label
      }
      if let known { groups[known].append(position) } else { groups.append([position]) }
    }
    for (count, group) in groups.enumerated() {
      let position = group[0]
      let use = descent.uses[position]
      let isLast = count == groups.count - 1
      let isNew = seen.insert(position).inserted
      var values = ""
      if let cells = use.cells, (1...3).contains(cells.count), use.values.count == cells.count {
        let isExact = use.values.allSatisfy(style.isExact)
        values = (isExact ? " = " : " ≈ ") + use.values.map(style.text).joined(separator: " ")
      } else if let shape = use.shape, !shape.isEmpty {
        values = " " + shapeText(shape)
      } else if use.values.count == 1 {
        values = value(use.values[0], nil)
      }
      var remark = isNew || use.children.isEmpty ? "" : "  (above)"
      if group.count > 1 { remark = "  and \(group.count - 1) more \(group.count == 2 ? "time" : "times")" }
      rows.append(
        Row(
          branch: below + (isLast ? "└ " : "├ "), label: use.label, value: values, remark: remark,
          place: place(use.line), code: use.code))
      if isNew { write(use.children, of: descent, below: below + (isLast ? "  " : "│ "), &seen) }
    }
  }

  // MARK: Parts of a line

  private func value(_ value: Double?, _ shape: [Int]?) -> String {
    if let value { return (style.isExact(value) ? " = " : " ≈ ") + style.text(value) }
    guard let shape, !shape.isEmpty else { return "" }
    return " " + shapeText(shape)
  }

  private func place(_ line: Int?) -> String { line.map { "line \($0)" } ?? "typed" }
}

extension String {
  /// The text cut off with `…` where it is wider than so many columns.
  func cut(to width: Int) -> String {
    var used = 0
    // The end of what leaves a column free.
    var end = startIndex
    for (place, character) in zip(indices, self) {
      used += displayWidth(String(character))
      if used > width { return self[..<end] + "…" }
      if used < width { end = index(after: place) }
    }
    return self
  }
}
