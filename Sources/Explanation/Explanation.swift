import Diagnostics
import Machine
import NDArray
import Symbolic

/// Where a value comes from, in three layers: the formula, the formula with this moment's numbers in it, the result.
package struct Explanation: Sendable {
  /// What was asked for, as a formula writes it: `dw[0]`.
  package var target: Formula
  /// Whether the target had a value before, which the formula uses: `W := W - α·dW`.
  package var isUpdate = false
  /// The formula with names; nil for what was given.
  package var formula: Formula?
  /// The whole formula in the script's own names, whatever names are shown.
  package var script: Formula?
  /// The formula with what functions with a letter of their own compute written out.
  package var opened: Formula?
  /// One cell of the formula, its place named by indices: `dW2[i,0] = (1/m)·Σₖ A1[i,k]·dZ2[0,k]`, target and value.
  package var indexed: (target: Formula, formula: Formula)?
  /// The formula with shapes for names: `(10,2)·(2,) + ()`.
  package var shapes: Formula?
  /// The shape of the result; nil for what is no number or array.
  package var shape: [Int]?
  /// The formula with numbers for names.
  package var numbers: Formula?
  /// The value.
  package var result: Snapshot
  /// The step that made it and its line in the script; nil for what no step made.
  package var step: UInt64?
  package var line: Int?
  /// How many digits of the result are shown.
  package var style: NumberStyle
  /// How many digits of `numbers` are shown: as many as it takes for them to come to the result as it is shown.
  package var numbersStyle: NumberStyle
  /// The arrays that the formula speaks of, where they are too large to be written inside `numbers`.
  package var operands: [(name: Formula, value: NDArray)] = []
  /// Whether terms in the middle of long sums are left out of `numbers`.
  package var isElided = false
  /// Whether the numbers that the formula names do not come to the result, so that they are not shown.
  package var isDoubtful = false
  /// What else is to be said: where the value was given, what was stretched, which branch was taken.
  package var notes: [Message] = []

  /// The line with the numbers put in, which typed back into Python comes to the result; nil when nothing is left out of it.
  package var numbersText: String? { numbers.map { $0.unicode(numbersStyle) } }

  /// What is shown.
  package func document(width: Int = 100, format: FormulaFormat = .unicode) -> Document {
    var document = Document()
    let left = target.unicode(style)
    let column = displayWidth(left) + 1
    let sign = isUpdate ? ":= " : "= "
    let indent = String(repeating: " ", count: column)
    func append(_ formula: Formula, _ style: NumberStyle, after start: String, _ column: Int, _ role: Document.Role) {
      let lines = formula.lines(format, width: max(20, width - column), style)
      for (number, line) in lines.enumerated() {
        let before = number == 0 ? start : String(repeating: " ", count: column)
        document.line(.init(before, .text), .init(line, role))
      }
    }
    if format != .unicode {
      for part in [formula, opened, numbers].compactMap({ $0 }) { appendWhole(part, format, to: &document) }
      if let indexed { appendWhole(indexed.formula, of: indexed.target, format, to: &document) }
      appendResult(after: formula == nil ? left + " " : indent, width, to: &document)
      return document
    }
    if let formula { append(formula, style, after: left + " " + sign, column + sign.count, .formula) }
    if let shapes, let shape, shapes.unicode() != formula?.unicode() {
      let text = shapes.unicode(style) + " → " + Layout(contiguous: shape).shapeText
      document.line(.init(text, .shape), indent: column + sign.count)
    }
    if let indexed {
      let target = indexed.target.unicode(style)
      // The indexed target may be wider than the name: its equals sign stands where there is room.
      let start = target + " = "
      append(indexed.formula, style, after: start, displayWidth(start), .formula)
    }
    if let opened { append(opened, style, after: indent + "= ", column + 2, .formula) }
    if let numbers {
      // Of an array of several axes no numbers are written.
      if numbers.unicode().contains("…"), !isElided {
        appendOperands(indent, width, to: &document)
      } else if let block = numbers.block(width: width - column - 2, numbersStyle), block.lines.count <= 12 {
        for (row, line) in block.lines.enumerated() {
          document.line(.init(indent + (row == block.baseline ? "= " : "  ")), .init(line, .number))
        }
      } else if operands.isEmpty || displayWidth(numbers.unicode(numbersStyle)) <= width - column - 2 {
        append(numbers, numbersStyle, after: indent + "= ", column + 2, .number)
      } else {
        appendOperands(indent, width, to: &document)
      }
    } else {
      appendOperands(indent, width, to: &document)
    }
    appendResult(after: formula == nil ? left + " " : indent, width, to: &document)
    if needsMoreDigits {
      document.line(.init("more digits are shown, so that the numbers give the result", .faint), indent: 2)
    }
    for note in notes { document.line(.init(note.description, .faint), indent: 2) }
    return document
  }

  /// The arrays that the formula speaks of, one below the other.
  private func appendOperands(_ indent: String, _ width: Int, to document: inout Document) {
    // All stand further left where one has no room beside its name.
    let isNarrow = operands.contains { operand in
      let start = indent + "where " + operand.name.unicode(style) + " = "
      let rows = ArrayRows(operand.value, style, width: width - displayWidth(start)).lines
      return displayWidth(start) + (rows.map { displayWidth($0) }.max() ?? 0) > width
    }
    let indent = isNarrow ? "  " : indent
    for (position, operand) in operands.enumerated() {
      let name = operand.name.unicode(style) + " = "
      append(rows: operand.value, after: indent + (position == 0 ? "where " : "      ") + name, width, to: &document)
    }
  }

  /// Whether the numbers as they are usually shown would come to another result than is shown.
  package var needsMoreDigits: Bool { numbers != nil && numbersStyle != style }

  /// A formula and what it is the value of, in another notation.
  private func appendWhole(
    _ formula: Formula, of target: Formula? = nil, _ format: FormulaFormat, to document: inout Document
  ) {
    var whole = Formula()
    let left = whole.join(target ?? self.target)
    let right = whole.join(formula)
    whole.root = whole.assignment(left, right)
    document.append(.output(whole.lines(format, width: .max, numbersStyle).joined(separator: "\n") + "\n"))
  }

  private func appendResult(after start: String, _ width: Int, to document: inout Document) {
    switch result {
    case .bool(let value), .npBool(let value):
      document.line(.init(start + "= "), .init(value ? "True" : "False", .number))
    case .string(let text): document.line(.init(start + "= "), .init(text, .string))
    case .unset, .none: document.line(.init(start + "= "), .init("None", .code))
    case .other(_, let text): document.line(.init(start + "= "), .init(text, .code))
    case .int, .npInt, .float, .npFloat, .array:
      guard let array = result.numbers else { return }
      if array.shape.isEmpty {
        let value = array.double(at: 0)
        document.line(.init(start + (style.isExact(value) ? "= " : "≈ ")), .init(style.text(value), .number))
        return
      }
      let isExact = array.count <= 2000 && array.doubles.allSatisfy(style.isExact)
      append(rows: array, after: start + (isExact ? "= " : "≈ "), shape: shape, width, to: &document)
    }
  }

  private func trimmedRight(_ text: String) -> String {
    var text = text[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private func append(
    rows array: NDArray, after start: String, shape: [Int]? = nil, _ width: Int, to document: inout Document
  ) {
    let rows = ArrayRows(array, style, width: width - displayWidth(start) - (shape == nil ? 0 : 10)).lines
    let widest = rows.map { displayWidth($0) }.max() ?? 0
    if displayWidth(start) + widest > width, displayWidth(start) > 4 {
      // Below what they are the value of, where they have no room beside it.
      let facts = shape.map { "   " + Layout(contiguous: $0).shapeText } ?? ""
      document.line(.init(trimmedRight(start)), .init(facts, .shape))
      append(rows: array, after: "    ", width, to: &document)
      return
    }
    for (number, row) in rows.enumerated() {
      let before = number == 0 ? start : String(repeating: " ", count: displayWidth(start))
      if number == rows.count - 1, let shape {
        let text = Layout(contiguous: shape).shapeText
        if displayWidth(before) + displayWidth(row) + 3 + displayWidth(text) > width {
          document.line(.init(before), .init(row, .number))
          document.line(.init(before), .init(text, .shape))
          continue
        }
        document.line(
          .init(before), .init(row, .number), .init("   "), .init(Layout(contiguous: shape).shapeText, .shape))
      } else {
        document.line(.init(before), .init(row, .number))
      }
    }
  }
}

/// An array as lines: a matrix row by row, long ones with their middle left out.
struct ArrayRows {
  let lines: [String]

  /// As many columns as fit in the width are shown, and no more than is useful.
  init(_ array: NDArray, _ style: NumberStyle, width: Int, most: Int = 8) {
    var columns = array.shape.count == 1 ? 2 * most : most + 2
    var rows = ArrayRows(array, style, rows: most, columns: columns)
    while columns > 4, rows.lines.contains(where: { displayWidth($0) > width }) {
      columns -= 1
      rows = ArrayRows(array, style, rows: most, columns: columns)
    }
    self = rows
  }

  private init(_ array: NDArray, _ style: NumberStyle, rows mostRows: Int, columns mostColumns: Int) {
    let shape = array.shape
    guard shape.count <= 2, array.count > 0 else {
      lines = [shape.count > 2 ? "an array of \(array.count) numbers" : "[]"]
      return
    }
    let columns = shape[shape.count - 1]
    let rows = array.count / columns
    let shownRows = ArrayRows.shown(rows, mostRows)
    let shownColumns = ArrayRows.shown(columns, mostColumns)
    var texts = shownRows.map { row in
      shownColumns.map { column in
        guard let row, let column else { return "…" }
        let number = array.double(at: row * columns + column)
        return array.dtype == .bool ? number == 0 ? "False" : "True" : style.text(number)
      }
    }
    if shape.count == 1 {
      lines = ["[" + texts[0].joined(separator: ", ") + "]"]
      return
    }
    for column in shownColumns.indices {
      let width = texts.map { $0[column].count }.max() ?? 0
      for row in texts.indices {
        texts[row][column] = String(repeating: " ", count: width - texts[row][column].count) + texts[row][column]
      }
    }
    lines = texts.enumerated().map { position, row in
      let open = position == 0 ? "[[" : " ["
      return open + row.joined(separator: ", ") + (position == texts.count - 1 ? "]]" : "],")
    }
  }

  private static func shown(_ count: Int, _ most: Int) -> [Int?] {
    if count <= most { return Array(0..<count) }
    return (0..<most - 3).map { $0 } + [nil, count - 2, count - 1]
  }
}
