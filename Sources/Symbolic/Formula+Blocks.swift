import Diagnostics

extension Formula {
  /// The formula in Unicode with its matrices drawn as such, row under row; nil when it holds no matrix of several rows, or
  /// is wider than `width`.
  package func block(width: Int, _ style: NumberStyle = .standard) -> (lines: [String], baseline: Int)? {
    var renderer = BlockRenderer(formula: self, style: style)
    let block = renderer.block(root, depth: 0)
    guard block.lines.count > 1, block.width <= width else { return nil }
    return (block.lines.map { $0.trimmedAtEnd }, block.baseline)
  }
}

/// Lines of one width, with the line on which the formula goes on.
private struct Block {
  var lines: [String]
  var baseline = 0

  var width: Int { lines.first.map { displayWidth($0) } ?? 0 }

  init(_ text: String) { lines = [text] }

  init(lines: [String], baseline: Int) {
    self.lines = lines
    self.baseline = baseline
  }

  /// Puts another beside it.
  mutating func append(_ other: Block) {
    let above = max(baseline, other.baseline)
    let below = max(lines.count - baseline, other.lines.count - other.baseline)
    var result: [String] = []
    for row in 0..<above + below {
      result.append(text(row - above + baseline) + other.text(row - above + other.baseline))
    }
    lines = result
    baseline = above
  }

  mutating func append(_ text: String) { append(Block(text)) }

  private func text(_ row: Int) -> String {
    lines.indices.contains(row) ? lines[row] : String(repeating: " ", count: width)
  }

  /// With a bracket on both sides, as high as it is.
  func bracketed(_ open: (String, String, String, String), _ close: (String, String, String, String)) -> Block {
    let count = lines.count
    let rows = lines.enumerated().map { position, line in
      func part(_ bracket: (String, String, String, String)) -> String {
        count == 1 ? bracket.0 : position == 0 ? bracket.1 : position == count - 1 ? bracket.3 : bracket.2
      }
      return part(open) + line + part(close)
    }
    return Block(lines: rows, baseline: baseline)
  }
}

/// Draws a formula in two dimensions.
private struct BlockRenderer {
  let formula: Formula
  var inline: UnicodeRenderer
  let style: NumberStyle

  init(formula: Formula, style: NumberStyle) {
    self.formula = formula
    self.style = style
    inline = UnicodeRenderer(formula: formula, style: style)
  }

  mutating func block(_ id: Formula.ID, depth: Int) -> Block {
    guard depth < 40, holdsMatrix(id) else { return Block(inline.text(id)) }
    let count = formula.children(of: id).count
    switch formula.kind(of: id) {
    case .matrix(let columns): return matrix(id, columns)
    case .matrixProduct, .elementwiseProduct, .product:
      let sign = inline.sign(ofProduct: id, isTerm: false)
      var result = operand(0, of: id, depth)
      for position in 1..<max(1, count) {
        result.append(sign.contains(" ") ? sign : " \(sign) ")
        result.append(operand(position, of: id, depth))
      }
      return result
    case .sum:
      var result = operand(0, of: id, depth)
      for position in 1..<max(1, count) {
        let child = formula.children(of: id).dropFirst(position).first ?? .none
        if formula.kind(of: child) == .negation {
          result.append(" - ")
          result.append(operand(0, of: child, depth))
        } else {
          result.append(" + ")
          result.append(operand(position, of: id, depth))
        }
      }
      return result
    case .negation:
      var result = Block("-")
      result.append(operand(0, of: id, depth))
      return result
    case .fraction where count == 2:
      var result = operand(0, of: id, depth)
      result.append("/")
      result.append(operand(1, of: id, depth))
      return result
    case .transpose:
      var result = operand(0, of: id, depth)
      // The mark stands at the upper corner.
      result.append(Block(lines: result.lines.indices.map { $0 == 0 ? "ᵀ" : " " }, baseline: result.baseline))
      return result
    case .gather(let gather, let index, _):
      var result = Block(inline.prefix(of: id, gather, index))
      result.append(operand(0, of: id, depth))
      return result
    case .application(let name, _):
      var inner = Block("")
      for position in 0..<count {
        if position > 0 { inner.append(", ") }
        inner.append(block(formula.children(of: id).dropFirst(position).first ?? .none, depth: depth + 1))
      }
      var result = Block(UnicodeRenderer.text(name))
      result.append(inner.bracketed(("(", "⎛", "⎜", "⎝"), (")", "⎞", "⎟", "⎠")))
      return result
    case .logarithm(nil) where count == 1:
      var result = Block("log")
      result.append(
        block(formula.children(of: id).first ?? .none, depth: depth + 1)
          .bracketed(("(", "⎛", "⎜", "⎝"), (")", "⎞", "⎟", "⎠")))
      return result
    case .number, .name, .cell, .power, .exponential, .squareRoot, .inverse, .logarithm, .maximum, .minimum, .absolute,
      .norm, .comparison, .conditional, .tuple, .list, .slice, .elided, .assignment, .code, .fraction:
      return Block(inline.text(id))
    }
  }

  private mutating func operand(_ position: Int, of id: Formula.ID, _ depth: Int) -> Block {
    let child = formula.children(of: id).dropFirst(position).first ?? .none
    guard holdsMatrix(child) else { return Block(inline.operand(position, of: id, isTerm: true)) }
    let inner = block(child, depth: depth + 1)
    guard formula.needsParentheses(child, at: position, of: id, .line, style) else { return inner }
    return inner.bracketed(("(", "⎛", "⎜", "⎝"), (")", "⎞", "⎟", "⎠"))
  }

  private mutating func matrix(_ id: Formula.ID, _ columns: Int) -> Block {
    let cells = Array(formula.children(of: id))
    let columns = max(1, columns)
    let texts = cells.map { inline.text($0) }
    var widths = [Int](repeating: 0, count: columns)
    for (position, text) in texts.enumerated() {
      widths[position % columns] = max(widths[position % columns], displayWidth(text))
    }
    var rows: [String] = []
    for start in stride(from: 0, to: texts.count, by: columns) {
      let row = (0..<columns).map { column -> String in
        let text = start + column < texts.count ? texts[start + column] : ""
        return String(repeating: " ", count: max(0, widths[column] - displayWidth(text))) + text
      }
      rows.append(row.joined(separator: "  "))
    }
    return Block(lines: rows, baseline: (rows.count - 1) / 2)
      .bracketed(("[", "⎡", "⎢", "⎣"), ("]", "⎤", "⎥", "⎦"))
  }

  /// Whether there is a matrix of several rows in a node that is drawn in two dimensions.
  private func holdsMatrix(_ id: Formula.ID, _ depth: Int = 0) -> Bool {
    guard depth < 12 else { return false }
    switch formula.kind(of: id) {
    case .matrix(let columns): return formula.children(of: id).count > columns
    case .matrixProduct, .elementwiseProduct, .product, .sum, .negation, .fraction, .transpose, .gather, .application,
      .logarithm:
      return formula.children(of: id).contains { holdsMatrix($0, depth + 1) }
    case .number, .name, .cell, .power, .exponential, .squareRoot, .inverse, .maximum, .minimum, .absolute, .norm,
      .comparison, .conditional, .tuple, .list, .slice, .elided, .assignment, .code:
      return false
    }
  }
}

extension String {
  fileprivate var trimmedAtEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
