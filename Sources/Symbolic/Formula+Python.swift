extension Formula {
  /// The formula as an expression of Python and NumPy, which gives the same number: `1/10*((-0.5)*0.5 + 0.2)`.
  package func python(_ style: NumberStyle = .exact) -> String {
    var renderer = PythonRenderer(formula: self, style: style)
    return renderer.text(root)
  }
}

/// Writes a formula in Python.
private struct PythonRenderer {
  let formula: Formula
  let style: NumberStyle
  private var depth = 0
  private var written = 0

  init(formula: Formula, style: NumberStyle) {
    self.formula = formula
    self.style = style
  }

  mutating func text(_ id: Formula.ID) -> String {
    guard depth < Formula.maximumDepth, written < Formula.maximumSize else { return "..." }
    depth += 1
    written += 1
    defer { depth -= 1 }
    switch formula.kind(of: id) {
    case .number(let number): return Self.text(number.text(style))
    case .name(let name): return Self.text(name)
    case .cell(let name, let indices): return Self.text(name) + "[" + indices.map(\.text).joined(separator: ", ") + "]"
    case .gather(let gather, let index, _): return self.gather(id, gather, index)
    case .matrixProduct: return joined(id, " @ ")
    case .elementwiseProduct, .product: return joined(id, "*")
    case .sum: return sum(id)
    case .negation: return "-" + operand(0, of: id)
    case .fraction: return joined(id, "/")
    case .power: return joined(id, "**")
    case .exponential: return "np.exp(" + operand(0, of: id) + ")"
    case .squareRoot: return "np.sqrt(" + operand(0, of: id) + ")"
    case .transpose: return operand(0, of: id) + ".T"
    case .inverse: return "np.linalg.inv(" + operand(0, of: id) + ")"
    case .application(let function, let python): return (python ?? Self.text(function)) + "(" + joined(id, ", ") + ")"
    case .logarithm(let base): return logarithm(id, base)
    case .maximum: return folded(id, "np.maximum")
    case .minimum: return folded(id, "np.minimum")
    case .absolute: return "np.abs(" + operand(0, of: id) + ")"
    case .norm: return "np.linalg.norm(" + operand(0, of: id) + ")"
    case .comparison(let relations): return chain(id, relations)
    case .conditional: return conditional(id)
    case .tuple: return "(" + joined(id, ", ") + (formula.children(of: id).count == 1 ? ",)" : ")")
    case .list: return "[" + joined(id, ", ") + "]"
    case .matrix(let columns): return matrix(id, columns)
    case .slice(let index): return operand(0, of: id) + "[" + index + "]"
    case .elided: return "..."
    case .assignment: return operand(0, of: id) + " = " + operand(1, of: id)
    case .code(let text): return text
    }
  }

  private mutating func operand(_ position: Int, of id: Formula.ID) -> String {
    let children = formula.children(of: id)
    guard position < children.count else { return "..." }
    let child = children[children.startIndex + position]
    let inner = text(child)
    return formula.needsParentheses(child, at: position, of: id, .python, style) ? "(" + inner + ")" : inner
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
      result += isNegative ? " - " + subtracted(child) : " + " + operand(position, of: id)
    }
    return result
  }

  /// The operand of a negation, as what is taken away.
  private mutating func subtracted(_ negation: Formula.ID) -> String { operand(0, of: negation) }

  /// An index that has no bounds runs over the axis of the first cell that bears it.
  private mutating func gather(_ id: Formula.ID, _ gather: Formula.Gather, _ index: String?) -> String {
    let body = operand(0, of: id)
    let function =
      switch gather {
      case .sum: "np.sum"
      case .product: "np.prod"
      case .mean: "np.mean"
      case .maximum: "np.max"
      case .minimum: "np.min"
      }
    guard let index else { return "\(function)(\(body))" }
    let children = formula.children(of: id)
    if children.count == 3 {
      let from = operand(1, of: id)
      return "\(function)([\(body) for \(index) in range(\(from), \(operand(2, of: id)) + 1)])"
    }
    guard let child = children.first, let axis = formula.part(child).axis(of: index) else {
      return "\(function)(\(body))"
    }
    return "\(function)([\(body) for \(index) in range(\(Self.text(axis.name)).shape[\(axis.position)])])"
  }

  private mutating func logarithm(_ id: Formula.ID, _ base: Int?) -> String {
    let inner = operand(0, of: id)
    switch base {
    case nil: return "np.log(\(inner))"
    case 2: return "np.log2(\(inner))"
    case 10: return "np.log10(\(inner))"
    case .some(let base): return "(np.log(\(inner))/np.log(\(base)))"
    }
  }

  /// NumPy's functions of two operands, applied to more.
  private mutating func folded(_ id: Formula.ID, _ function: String) -> String {
    let parts = operands(of: id)
    guard var result = parts.first else { return "..." }
    for part in parts.dropFirst() { result = "\(function)(\(result), \(part))" }
    return result
  }

  /// Python's own chains hold for its own relations; the others are said pair by pair.
  private mutating func chain(_ id: Formula.ID, _ relations: [Formula.Relation]) -> String {
    let sides = operands(of: id)
    guard sides.count > 1 else { return sides.first ?? "..." }
    var parts: [String] = []
    for position in 1..<sides.count {
      let (one, other) = (sides[position - 1], sides[position])
      switch position <= relations.count ? relations[position - 1] : .equal {
      case .equal, .arrow: parts.append("\(one) == \(other)")
      case .approximately: parts.append("np.isclose(\(one), \(other))")
      case .notEqual: parts.append("\(one) != \(other)")
      case .less: parts.append("\(one) < \(other)")
      case .lessOrEqual: parts.append("\(one) <= \(other)")
      case .greater: parts.append("\(one) > \(other)")
      case .greaterOrEqual: parts.append("\(one) >= \(other)")
      case .member: parts.append("\(one) in \(other)")
      }
    }
    return parts.joined(separator: " and ")
  }

  private mutating func conditional(_ id: Formula.ID) -> String {
    let parts = operands(of: id)
    guard var result = parts.last else { return "..." }
    for position in stride(from: parts.count - 3, through: 0, by: -2) {
      result = "np.where(\(parts[position + 1]), \(parts[position]), \(result))"
    }
    return result
  }

  private mutating func matrix(_ id: Formula.ID, _ columns: Int) -> String {
    let cells = operands(of: id)
    let width = max(1, columns)
    let rows = stride(from: 0, to: cells.count, by: width).map { start in
      "[" + cells[start..<min(cells.count, start + width)].joined(separator: ", ") + "]"
    }
    return "np.array([" + rows.joined(separator: ", ") + "])"
  }

  private static func text(_ number: String) -> String {
    switch number {
    case "nan": "np.nan"
    case "inf": "np.inf"
    case "-inf": "-np.inf"
    default: number
    }
  }

  /// What the script calls it; a name without such a word is spelt with letters that Python takes.
  private static func text(_ name: Formula.Name) -> String {
    let before = name.derivativeOf == nil ? "" : "d"
    if let python = name.python { return before + python }
    var result = before + name.text
    switch name.accent {
    case .hat: result += "_hat"
    case .bar: result += "_bar"
    case .tilde: result += "_tilde"
    case .dot: result += "_dot"
    case nil: break
    }
    for mark in [name.subscripted, name.superscripted] {
      if let mark { result += "_" + mark.filter { $0.isLetter || $0.isNumber || $0 == "_" } }
    }
    return result + (name.primes > 0 ? "_" + String(repeating: "prime", count: name.primes) : "")
  }
}

extension Formula {
  /// The first cell that bears an index variable, and where in its index.
  fileprivate func axis(of index: String) -> (name: Name, position: Int)? {
    for id in reachable {
      guard case .cell(let name, let indices) = kind(of: id) else { continue }
      if let position = indices.firstIndex(of: .variable(index)) { return (name, position) }
    }
    return nil
  }
}
