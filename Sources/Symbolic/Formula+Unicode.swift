extension Formula {
  /// The formula on one line: `dW2[0] = (1/m) · Σₖ A1[0,k] · dZ2[0,k]`. Minus signs are ASCII, so that numbers can be typed back.
  package func unicode(_ style: NumberStyle = .standard) -> String {
    var renderer = UnicodeRenderer(formula: self, style: style)
    return renderer.text(root)
  }
}

/// Writes a formula in Unicode, on one line.
struct UnicodeRenderer {
  let formula: Formula
  let style: NumberStyle
  private var depth = 0
  private var written = 0

  init(formula: Formula, style: NumberStyle) {
    self.formula = formula
    self.style = style
  }

  /// The text of a node, which stands where nothing asks for parentheses.
  mutating func text(_ id: Formula.ID) -> String {
    guard depth < Formula.maximumDepth, written < Formula.maximumSize else { return "…" }
    depth += 1
    written += 1
    defer { depth -= 1 }
    switch formula.kind(of: id) {
    case .number(let number): return number.text(style)
    case .name(let name): return Self.text(name)
    case .cell(let name, let indices): return Self.text(name) + "[" + indices.map(\.text).joined(separator: ",") + "]"
    case .gather(let gather, let index, _): return prefix(of: id, gather, index) + operand(0, of: id, isBody: true)
    case .matrixProduct, .product, .elementwiseProduct: return joined(id, sign(ofProduct: id, isTerm: false))
    case .sum: return sum(id)
    case .negation: return "-" + operand(0, of: id)
    case .fraction: return operand(0, of: id) + "/" + operand(1, of: id)
    case .power: return operand(0, of: id) + raised(1, of: id)
    case .exponential: return "e" + raised(0, of: id)
    case .squareRoot: return "√" + operand(0, of: id)
    case .transpose: return operand(0, of: id) + "ᵀ"
    case .inverse: return operand(0, of: id) + "⁻¹"
    case .application(let function, _): return Self.text(function) + "(" + joined(id, ", ") + ")"
    case .logarithm(let base): return Self.logarithm(base) + "(" + joined(id, ", ") + ")"
    case .maximum: return "max(" + joined(id, ", ") + ")"
    case .minimum: return "min(" + joined(id, ", ") + ")"
    case .absolute: return "|" + operand(0, of: id) + "|"
    case .norm: return "‖" + operand(0, of: id) + "‖"
    case .comparison(let relations): return chain(id, relations)
    case .conditional: return conditional(id)
    case .tuple:
      let items = joined(id, ", ")
      return formula.children(of: id).count == 1 ? "(\(items),)" : "(\(items))"
    case .list: return "[" + joined(id, ", ") + "]"
    case .matrix(let columns): return matrix(id, columns)
    case .slice(let index): return operand(0, of: id) + "[" + index + "]"
    case .elided: return "…"
    case .assignment: return operand(0, of: id) + " = " + operand(1, of: id)
    case .code(let text): return text
    }
  }

  /// The text of an operand, in parentheses where its place asks for them.
  mutating func operand(_ position: Int, of id: Formula.ID, isTerm: Bool = false, isBody: Bool = false) -> String {
    let children = formula.children(of: id)
    guard position < children.count else { return "…" }
    let child = children[children.startIndex + position]
    if formula.needsParentheses(child, at: position, of: id, .line, style) { return "(" + text(child) + ")" }
    if isTerm || isBody, isProduct(child) { return joined(child, sign(ofProduct: child, isTerm: isTerm)) }
    return text(child)
  }

  /// What stands before the body of a sum over an index: `Σₖ `, `Σₖ₌₀⁴ `.
  mutating func prefix(of id: Formula.ID, _ gather: Formula.Gather, _ index: String?) -> String {
    let word = Self.word(gather)
    guard let index else { return word + " " }
    let children = formula.children(of: id)
    guard children.count == 3, let first = children.dropFirst().first, let last = children.last else {
      return word + (Script.lowered(index) ?? "[\(index)]") + " "
    }
    let (from, to) = (text(first), text(last))
    if let lower = Script.lowered(index + "=" + from), let upper = Script.raised(to) {
      return word + lower + upper + " "
    }
    return word + "[\(index)=\(from)..\(to)] "
  }

  /// The sign between the factors of a product. It is wide where the product is the line or the body of a sum and a
  /// factor is long, and narrow in the terms of a sum, which it holds together.
  func sign(ofProduct id: Formula.ID, isTerm: Bool) -> String {
    if formula.kind(of: id) == .elementwiseProduct { return " ⊙ " }
    if isTerm { return "·" }
    let isWide = formula.children(of: id).contains { child in
      switch formula.kind(of: child) {
      case .gather, .sum, .cell: true
      default: false
      }
    }
    return isWide ? " · " : "·"
  }

  /// Whether the node is a product of any sort.
  func isProduct(_ id: Formula.ID) -> Bool {
    switch formula.kind(of: id) {
    case .matrixProduct, .elementwiseProduct, .product: true
    default: false
    }
  }

  /// A term of a sum with its sign, and whether that is a minus.
  mutating func term(_ position: Int, of id: Formula.ID) -> (isNegative: Bool, text: String) {
    let children = formula.children(of: id)
    let child = children[children.startIndex + position]
    if position > 0, formula.kind(of: child) == .negation { return (true, operand(0, of: child, isTerm: true)) }
    return (false, operand(position, of: id, isTerm: true))
  }

  private mutating func sum(_ id: Formula.ID) -> String {
    var result = ""
    for position in formula.children(of: id).indices.map({ $0 - formula.children(of: id).startIndex }) {
      guard written < Formula.maximumSize else { return result + " + …" }
      let (isNegative, text) = term(position, of: id)
      if position > 0 { result += isNegative ? " - " : " + " }
      result += text
    }
    return result
  }

  private mutating func joined(_ id: Formula.ID, _ separator: String) -> String {
    var parts: [String] = []
    for position in 0..<formula.children(of: id).count {
      guard written < Formula.maximumSize else {
        parts.append("…")
        break
      }
      parts.append(operand(position, of: id))
    }
    return parts.joined(separator: separator)
  }

  private mutating func raised(_ position: Int, of id: Formula.ID) -> String {
    let text = operand(position, of: id)
    // A raised name of several letters or digits is hard to read, and a raised T is the transpose.
    let size = text.hasPrefix("-") ? text.dropFirst() : text[...]
    let isShort = size.count == 1 && size != "T" || size.allSatisfy { $0.isASCII && $0.isNumber }
    return (isShort ? Script.raised(text) : nil) ?? "^(\(text))"
  }

  private mutating func chain(_ id: Formula.ID, _ relations: [Formula.Relation]) -> String {
    var result = operand(0, of: id)
    for position in 1..<max(1, formula.children(of: id).count) {
      let relation = position <= relations.count ? relations[position - 1] : .equal
      result += " " + Self.sign(relation) + " " + operand(position, of: id)
    }
    return result
  }

  private mutating func conditional(_ id: Formula.ID) -> String {
    let count = formula.children(of: id).count
    var parts: [String] = []
    for position in stride(from: 0, to: count - 1, by: 2) {
      parts.append(operand(position, of: id) + " if " + operand(position + 1, of: id))
    }
    parts.append(operand(count - 1, of: id) + " otherwise")
    return "{ " + parts.joined(separator: "; ") + " }"
  }

  private mutating func matrix(_ id: Formula.ID, _ columns: Int) -> String {
    let cells = formula.children(of: id).indices.map { $0 - formula.children(of: id).startIndex }
    var rows: [String] = []
    for start in stride(from: 0, to: cells.count, by: max(1, columns)) {
      var row: [String] = []
      for position in cells[start..<min(cells.count, start + max(1, columns))] { row.append(operand(position, of: id)) }
      rows.append("[" + row.joined(separator: ", ") + "]")
    }
    return "[" + rows.joined(separator: ", ") + "]"
  }

  /// A name with its marks.
  static func text(_ name: Formula.Name) -> String {
    var result = accented(name.text, name.accent)
    let below = name.subscripted.map { Script.lowered($0) ?? "_\($0)" } ?? ""
    let above = name.superscripted.map { Script.raised($0) ?? "^(\($0))" } ?? ""
    // A layer or a sample stands before the index of a cell, as in x⁽ⁱ⁾ⱼ.
    result += name.superscripted?.hasPrefix("(") == true ? above + below : below + above
    result += String(repeating: "′", count: name.primes)
    return name.derivativeOf.map { "∂\($0)/∂\(result)" } ?? result
  }

  private static func accented(_ text: String, _ accent: Formula.Name.Accent?) -> String {
    guard let accent, let first = text.unicodeScalars.first else { return text }
    if text.unicodeScalars.count == 1, accent == .hat, let whole = hats[Character(first)] { return String(whole) }
    let mark =
      switch accent {
      case .hat: "\u{302}"
      case .bar: "\u{304}"
      case .tilde: "\u{303}"
      case .dot: "\u{307}"
      }
    return String(first) + mark + String(text.unicodeScalars.dropFirst())
  }

  /// Letters with a hat that Unicode has as one character, which every terminal's font shows well.
  static let hats = Dictionary(
    uniqueKeysWithValues: zip("aceghijosuwyzACEGHIJOSUWYZ", "âĉêĝĥîĵôŝûŵŷẑÂĈÊĜĤÎĴÔŜÛŴŶẐ"))

  /// How a relation is written.
  static func sign(_ relation: Formula.Relation) -> String {
    switch relation {
    case .equal: "="
    case .approximately: "≈"
    case .notEqual: "≠"
    case .less: "<"
    case .lessOrEqual: "≤"
    case .greater: ">"
    case .greaterOrEqual: "≥"
    case .member: "∈"
    case .arrow: "→"
    }
  }

  private static func word(_ gather: Formula.Gather) -> String {
    switch gather {
    case .sum: "Σ"
    case .product: "Π"
    case .mean: "mean"
    case .maximum: "max"
    case .minimum: "min"
    }
  }

  private static func logarithm(_ base: Int?) -> String {
    guard let base else { return "log" }
    return "log" + (Script.lowered(String(base)) ?? "[\(base)]")
  }
}
