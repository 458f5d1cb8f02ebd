extension Formula {
  /// The formula as a MathML element, as browsers show it.
  package func mathML(_ style: NumberStyle = .standard) -> String {
    var renderer = MathMLRenderer(formula: self, style: style)
    return #"<math xmlns="http://www.w3.org/1998/Math/MathML">"# + renderer.text(root) + "</math>"
  }
}

/// Writes a formula in MathML (Core).
private struct MathMLRenderer {
  let formula: Formula
  let style: NumberStyle
  private var depth = 0
  private var written = 0

  init(formula: Formula, style: NumberStyle) {
    self.formula = formula
    self.style = style
  }

  mutating func text(_ id: Formula.ID) -> String {
    guard depth < Formula.maximumDepth, written < Formula.maximumSize else { return sign("…") }
    depth += 1
    written += 1
    defer { depth -= 1 }
    switch formula.kind(of: id) {
    case .number(let number): return Self.number(number.text(style))
    case .name(let name): return Self.text(name)
    case .cell(let name, let indices):
      let places = indices.map { index in
        switch index {
        case .integer(let value): "<mn>\(value)</mn>"
        case .variable(let name): "<mi>\(Self.escaped(name))</mi>"
        }
      }
      return row(Self.text(name) + sign("[") + places.joined(separator: sign(",")) + sign("]"))
    case .gather(let gather, let index, _): return row(prefix(id, gather, index) + operand(0, of: id))
    case .matrixProduct, .product: return row(joined(id, sign("⋅")))
    case .elementwiseProduct: return row(joined(id, sign("⊙")))
    case .sum: return sum(id)
    case .negation: return row(sign("−") + operand(0, of: id))
    case .fraction: return element("mfrac", joined(id, ""))
    case .power: return element("msup", joined(id, ""))
    case .exponential: return element("msup", "<mi>e</mi>" + operand(0, of: id))
    case .squareRoot: return element("msqrt", operand(0, of: id))
    case .transpose: return element("msup", operand(0, of: id) + "<mo>⊤</mo>")
    case .inverse: return element("msup", operand(0, of: id) + row(sign("−") + "<mn>1</mn>"))
    case .application(let function, _): return row(Self.text(function) + parenthesised(joined(id, sign(","))))
    case .logarithm(let base):
      let word = base.map { element("msub", "<mi>log</mi><mn>\($0)</mn>") } ?? "<mi>log</mi>"
      return row(word + parenthesised(joined(id, sign(","))))
    case .maximum: return row("<mi>max</mi>" + parenthesised(joined(id, sign(","))))
    case .minimum: return row("<mi>min</mi>" + parenthesised(joined(id, sign(","))))
    case .absolute: return row(sign("|") + operand(0, of: id) + sign("|"))
    case .norm: return row(sign("‖") + operand(0, of: id) + sign("‖"))
    case .comparison(let relations): return chain(id, relations)
    case .conditional: return conditional(id)
    case .tuple: return parenthesised(joined(id, sign(",")))
    case .list: return row(sign("[") + joined(id, sign(",")) + sign("]"))
    case .matrix(let columns): return matrix(id, columns)
    case .slice(let index): return row(operand(0, of: id) + "<mtext>[\(Self.escaped(index))]</mtext>")
    case .elided: return sign("…")
    case .assignment: return row(joined(id, sign("=")))
    case .code(let text): return "<mtext>\(Self.escaped(text))</mtext>"
    }
  }

  private func sign(_ text: String) -> String { "<mo>\(Self.escaped(text))</mo>" }
  private func element(_ tag: String, _ content: String) -> String { "<\(tag)>\(content)</\(tag)>" }
  private func row(_ content: String) -> String { element("mrow", content) }
  private func parenthesised(_ content: String) -> String { row(sign("(") + content + sign(")")) }

  private mutating func operand(_ position: Int, of id: Formula.ID) -> String {
    let children = formula.children(of: id)
    guard position < children.count else { return sign("…") }
    let child = children[children.startIndex + position]
    let inner = text(child)
    return formula.needsParentheses(child, at: position, of: id, .stacked, style) ? parenthesised(inner) : inner
  }

  private mutating func operands(of id: Formula.ID) -> [String] {
    var parts: [String] = []
    for position in 0..<formula.children(of: id).count { parts.append(operand(position, of: id)) }
    return parts
  }

  private mutating func joined(_ id: Formula.ID, _ separator: String) -> String {
    operands(of: id).joined(separator: separator)
  }

  private mutating func sum(_ id: Formula.ID) -> String {
    var result = operand(0, of: id)
    for (position, child) in formula.children(of: id).enumerated().dropFirst() {
      let isNegative = formula.kind(of: child) == .negation
      result += isNegative ? sign("−") + operand(0, of: child) : sign("+") + operand(position, of: id)
    }
    return row(result)
  }

  private mutating func prefix(_ id: Formula.ID, _ gather: Formula.Gather, _ index: String?) -> String {
    let word =
      switch gather {
      case .sum: sign("∑")
      case .product: sign("∏")
      case .mean: "<mi>mean</mi>"
      case .maximum: "<mi>max</mi>"
      case .minimum: "<mi>min</mi>"
      }
    guard let index else { return word }
    let variable = "<mi>\(Self.escaped(index))</mi>"
    if formula.children(of: id).count == 3 {
      let first = row(variable + sign("=") + operand(1, of: id))
      return element("munderover", word + first + operand(2, of: id))
    }
    return element("munder", word + variable)
  }

  private mutating func chain(_ id: Formula.ID, _ relations: [Formula.Relation]) -> String {
    var result = operand(0, of: id)
    for position in 1..<max(1, formula.children(of: id).count) {
      let relation = position <= relations.count ? relations[position - 1] : .equal
      result += sign(UnicodeRenderer.sign(relation)) + operand(position, of: id)
    }
    return row(result)
  }

  private mutating func conditional(_ id: Formula.ID) -> String {
    let parts = operands(of: id)
    var rows = ""
    for position in stride(from: 0, to: parts.count - 1, by: 2) {
      rows += "<mtr><mtd>\(parts[position])</mtd><mtd><mtext>if </mtext>\(parts[position + 1])</mtd></mtr>"
    }
    rows += "<mtr><mtd>\(parts.last ?? sign("…"))</mtd><mtd><mtext>otherwise</mtext></mtd></mtr>"
    return row(sign("{") + element("mtable", rows))
  }

  private mutating func matrix(_ id: Formula.ID, _ columns: Int) -> String {
    let cells = operands(of: id)
    let width = max(1, columns)
    let rows = stride(from: 0, to: cells.count, by: width).map { start in
      element("mtr", cells[start..<min(cells.count, start + width)].map { element("mtd", $0) }.joined())
    }
    return row(sign("[") + element("mtable", rows.joined()) + sign("]"))
  }

  private static func number(_ text: String) -> String {
    if text.hasPrefix("-") { return "<mrow><mo>−</mo>\(number(String(text.dropFirst())))</mrow>" }
    if text == "inf" { return "<mi>∞</mi>" }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else {
      return "<mn>\(escaped(text))</mn>"
    }
    let power = "<msup><mn>10</mn>\(number(String(exponent)))</msup>"
    return "<mrow><mn>\(text[..<mark])</mn><mo>×</mo>\(power)</mrow>"
  }

  private static func text(_ name: Formula.Name) -> String {
    var result = "<mi>\(escaped(name.text))</mi>"
    let mark: String? =
      switch name.accent {
      case .hat: "^"
      case .bar: "¯"
      case .tilde: "~"
      case .dot: "˙"
      case nil: nil
      }
    if let mark { result = "<mover>\(result)<mo>\(mark)</mo></mover>" }
    if let lower = name.subscripted { result = "<msub>\(result)<mi>\(escaped(lower))</mi></msub>" }
    let upper = (name.superscripted ?? "") + String(repeating: "′", count: name.primes)
    if !upper.isEmpty { result = "<msup>\(result)<mi>\(escaped(upper))</mi></msup>" }
    guard let whole = name.derivativeOf else { return result }
    let sign = "<mo>∂</mo>"
    return "<mfrac><mrow>\(sign)<mi>\(escaped(whole))</mi></mrow><mrow>\(sign)\(result)</mrow></mfrac>"
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    // Scalar by scalar: a bracket with a combining mark is one character, and no bracket.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
