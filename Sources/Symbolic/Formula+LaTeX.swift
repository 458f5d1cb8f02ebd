extension Formula {
  /// The formula in LaTeX's mathematics mode, without dollar signs: `\frac{1}{m} \cdot A_{1}`.
  package func latex(_ style: NumberStyle = .standard) -> String {
    var renderer = LaTeXRenderer(formula: self, style: style)
    return renderer.text(root)
  }
}

/// Writes a formula in LaTeX.
private struct LaTeXRenderer {
  let formula: Formula
  let style: NumberStyle
  private var depth = 0
  private var written = 0

  init(formula: Formula, style: NumberStyle) {
    self.formula = formula
    self.style = style
  }

  mutating func text(_ id: Formula.ID) -> String {
    guard depth < Formula.maximumDepth, written < Formula.maximumSize else { return #"\ldots"# }
    depth += 1
    written += 1
    defer { depth -= 1 }
    switch formula.kind(of: id) {
    case .number(let number): return Self.number(number.text(style))
    case .name(let name): return Self.text(name)
    case .cell(let name, let indices):
      return Self.text(name) + "[" + indices.map { Self.letters($0.text) }.joined(separator: ",") + "]"
    case .gather(let gather, let index, _): return prefix(id, gather, index) + " " + operand(0, of: id)
    case .matrixProduct, .product: return joined(id, #" \cdot "#)
    case .elementwiseProduct: return joined(id, #" \odot "#)
    case .sum: return sum(id)
    case .negation: return "-" + operand(0, of: id)
    case .fraction: return #"\frac{"# + operand(0, of: id) + "}{" + operand(1, of: id) + "}"
    case .power: return "{" + operand(0, of: id) + "}^{" + operand(1, of: id) + "}"
    case .exponential: return "e^{" + operand(0, of: id) + "}"
    case .squareRoot: return #"\sqrt{"# + operand(0, of: id) + "}"
    case .transpose: return "{" + operand(0, of: id) + #"}^{\top}"#
    case .inverse: return "{" + operand(0, of: id) + "}^{-1}"
    case .application(let function, _): return Self.text(function) + parenthesised(joined(id, ", "))
    case .logarithm(let base): return #"\log"# + (base.map { "_{\($0)}" } ?? "") + parenthesised(joined(id, ", "))
    case .maximum: return #"\max"# + parenthesised(joined(id, ", "))
    case .minimum: return #"\min"# + parenthesised(joined(id, ", "))
    case .absolute: return #"\left|"# + operand(0, of: id) + #"\right|"#
    case .norm: return #"\left\|"# + operand(0, of: id) + #"\right\|"#
    case .comparison(let relations): return chain(id, relations)
    case .conditional: return conditional(id)
    case .tuple: return parenthesised(joined(id, ", "))
    case .list: return #"\left["# + joined(id, ", ") + #"\right]"#
    case .matrix(let columns): return matrix(id, columns)
    case .slice(let index): return operand(0, of: id) + #"\texttt{["# + Self.escaped(index) + "]}"
    case .elided: return #"\ldots"#
    case .assignment: return operand(0, of: id) + " = " + operand(1, of: id)
    case .code(let text): return #"\texttt{"# + Self.escaped(text) + "}"
    }
  }

  private func parenthesised(_ text: String) -> String { #"\left("# + text + #"\right)"# }

  private mutating func operand(_ position: Int, of id: Formula.ID) -> String {
    let children = formula.children(of: id)
    guard position < children.count else { return #"\ldots"# }
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
      result += isNegative ? " - " + operand(0, of: child) : " + " + operand(position, of: id)
    }
    return result
  }

  private mutating func prefix(_ id: Formula.ID, _ gather: Formula.Gather, _ index: String?) -> String {
    let word =
      switch gather {
      case .sum: #"\sum"#
      case .product: #"\prod"#
      case .mean: #"\operatorname*{mean}"#
      case .maximum: #"\max"#
      case .minimum: #"\min"#
      }
    guard let index else { return word }
    if formula.children(of: id).count == 3 {
      let first = operand(1, of: id)
      return word + "_{\(Self.letters(index))=\(first)}^{\(operand(2, of: id))}"
    }
    return word + "_{\(Self.letters(index))}"
  }

  private mutating func chain(_ id: Formula.ID, _ relations: [Formula.Relation]) -> String {
    var result = operand(0, of: id)
    for position in 1..<max(1, formula.children(of: id).count) {
      let sign =
        switch position <= relations.count ? relations[position - 1] : .equal {
        case .equal: "="
        case .approximately: #"\approx"#
        case .notEqual: #"\neq"#
        case .less: "<"
        case .lessOrEqual: #"\leq"#
        case .greater: ">"
        case .greaterOrEqual: #"\geq"#
        case .member: #"\in"#
        case .arrow: #"\to"#
        }
      result += " \(sign) " + operand(position, of: id)
    }
    return result
  }

  private mutating func conditional(_ id: Formula.ID) -> String {
    let parts = operands(of: id)
    var rows: [String] = []
    for position in stride(from: 0, to: parts.count - 1, by: 2) {
      rows.append(parts[position] + #" & \text{if } "# + parts[position + 1])
    }
    rows.append((parts.last ?? #"\ldots"#) + #" & \text{otherwise}"#)
    return #"\begin{cases} "# + rows.joined(separator: #" \\ "#) + #" \end{cases}"#
  }

  private mutating func matrix(_ id: Formula.ID, _ columns: Int) -> String {
    let cells = operands(of: id)
    let width = max(1, columns)
    let rows = stride(from: 0, to: cells.count, by: width).map { start in
      cells[start..<min(cells.count, start + width)].joined(separator: " & ")
    }
    return #"\begin{bmatrix} "# + rows.joined(separator: #" \\ "#) + #" \end{bmatrix}"#
  }

  private static func number(_ text: String) -> String {
    switch text {
    case "nan": return #"\mathrm{nan}"#
    case "inf": return #"\infty"#
    case "-inf": return #"-\infty"#
    default: break
    }
    guard let mark = text.firstIndex(of: "e"), let exponent = Int(text[text.index(after: mark)...]) else { return text }
    return text[..<mark] + #" \times 10^{"# + String(exponent) + "}"
  }

  private static func text(_ name: Formula.Name) -> String {
    var result = letters(name.text)
    switch name.accent {
    case .hat: result = #"\hat{"# + result + "}"
    case .bar: result = #"\bar{"# + result + "}"
    case .tilde: result = #"\tilde{"# + result + "}"
    case .dot: result = #"\dot{"# + result + "}"
    case nil: break
    }
    if let lower = name.subscripted { result = "{\(result)}_{\(letters(lower))}" }
    // A prime is a superscript to TeX, which takes only one.
    if let upper = name.superscripted {
      result += "^{" + letters(upper) + String(repeating: #"\prime"#, count: name.primes) + "}"
    } else {
      result += String(repeating: "'", count: name.primes)
    }
    return name.derivativeOf.map { #"\frac{\partial "# + letters($0) + #"}{\partial "# + result + "}" } ?? result
  }

  /// Letters with the digits after them lowered, `dW2` as `dW_{2}`; words of more letters stand upright.
  private static func letters(_ text: String) -> String {
    if text.allSatisfy({ "0123456789()".contains($0) }) { return text }
    let digits = text.reversed().prefix { $0.isASCII && $0.isNumber }.count
    let stem = text.dropLast(digits)
    let below = digits > 0 ? "_{\(text.suffix(digits))}" : ""
    if stem.count == 2, stem.first == "∂" { return #"\partial "# + letters(String(stem.dropFirst())) + below }
    if stem == "𝟏" { return #"\mathbf{1}"# }
    if stem.count == 1, let first = stem.first {
      if let name = Greek.names[first], !Greek.withoutCommand.contains(first) { return #"\"# + name + below }
      if first.isASCII { return escaped(String(stem)) + below }
    }
    // `\text` takes Hangul and every other script; `\mathrm` only Latin.
    if !stem.allSatisfy(\.isASCII) { return #"\text{"# + escaped(String(stem)) + "}" + below }
    if stem.count == 2, stem.first == "d" { return stem + below }
    return #"\mathrm{"# + escaped(String(stem)) + "}" + below
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    // Scalar by scalar: a brace with a combining mark is one character, and no brace.
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": result += #"\textbackslash{}"#
      case "^": result += #"\^{}"#
      case "~": result += #"\~{}"#
      case "_", "{", "}", "$", "&", "#", "%": result += "\\" + String(scalar)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}
