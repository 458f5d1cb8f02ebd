/// How tightly a written formula holds together; parentheses go around what holds less tightly than its place asks.
enum Precedence: Int, Comparable {
  case assignment, loose, comparison, sum, negation, product, fraction, power, atom

  static func < (one: Precedence, other: Precedence) -> Bool { one.rawValue < other.rawValue }
}

/// The three ways of writing that differ in where parentheses are needed.
enum Layout {
  /// Unicode on one line.
  case line
  /// Python on one line.
  case python
  /// LaTeX and MathML: fraction bars, raised exponents and roots say themselves what they hold.
  case stacked
}

extension Formula {
  /// How tightly a node holds together in a layout.
  func precedence(of id: ID, _ layout: Layout, _ style: NumberStyle) -> Precedence {
    switch kind(of: id) {
    case .number(let number):
      let text = number.text(style)
      if text.hasPrefix("-") { return .negation }
      return layout == .stacked && text.contains("e") ? .product : .atom
    case .name(let name): return layout != .python && name.superscripted != nil ? .power : .atom
    case .cell, .application, .logarithm, .maximum, .minimum, .absolute, .norm: return .atom
    case .conditional, .tuple, .list, .matrix, .slice, .elided: return .atom
    case .gather: return layout == .python ? .atom : .product
    case .matrixProduct, .elementwiseProduct, .product: return .product
    case .sum: return .sum
    case .negation: return .negation
    case .fraction: return layout == .python ? .product : .fraction
    case .power: return .power
    case .exponential: return layout == .python ? .atom : .power
    case .squareRoot: return .atom
    case .transpose: return layout == .python ? .atom : .power
    case .inverse: return layout == .python ? .atom : .power
    case .comparison: return .comparison
    case .assignment: return .assignment
    case .code(let text): return text.allSatisfy { $0.isLetter || $0.isNumber || "_.".contains($0) } ? .atom : .loose
    }
  }

  /// Whether the operand at a position needs parentheses, so that what is written reads as the formula that it is.
  func needsParentheses(_ child: ID, at position: Int, of parent: ID, _ layout: Layout, _ style: NumberStyle) -> Bool {
    let inner = precedence(of: child, layout, style)
    let isLast = position == children(of: parent).count - 1
    switch kind(of: parent) {
    case .number, .name, .cell, .elided, .code: return false
    case .application, .logarithm, .maximum, .minimum, .absolute, .norm: return inner < .loose
    case .conditional, .tuple, .list, .matrix: return inner < .loose
    case .assignment: return inner == .assignment
    case .comparison: return inner <= .comparison
    case .sum: return position == 0 ? inner < .sum : inner <= .negation
    case .negation: return inner < .product
    case .gather:
      if layout == .python { return false }
      return position == 0 && inner < .product
    case .matrixProduct, .elementwiseProduct, .product:
      return needsParentheses(factor: child, isFirst: position == 0, isLast: isLast, of: parent, layout, style)
    case .fraction:
      if layout == .stacked { return false }
      if layout == .python { return position == 0 ? inner < .product : inner <= .product }
      return isGather(child) || (position == 0 ? inner < .product : inner <= .fraction)
    case .power:
      if position == 1 { return layout == .python && inner < .atom }
      return inner < .atom
    case .exponential: return false
    case .squareRoot: return layout == .line && inner < .atom
    case .transpose:
      // `W⁽¹⁾ᵀ` cannot be misread.
      if case .name = kind(of: child) { return false }
      return inner < .atom
    case .slice: return inner < .atom
    case .inverse: return layout != .python && inner < .atom
    }
  }

  private func needsParentheses(
    factor: ID, isFirst: Bool, isLast: Bool, of parent: ID, _ layout: Layout, _ style: NumberStyle
  ) -> Bool {
    let inner = precedence(of: factor, layout, style)
    if inner < .product { return true }
    // Python multiplies from the left, and `@` and `*` bind alike: only what stands first needs no parentheses.
    if layout == .python { return !isFirst && inner == .product }
    switch kind(of: factor) {
    case .gather: return !isLast
    case .fraction: return layout == .line && !(isFirst && isNumericFraction(factor))
    case .elementwiseProduct: return kind(of: parent) != .elementwiseProduct
    case .matrixProduct, .product: return kind(of: parent) == .elementwiseProduct || endsInGather(factor) && !isLast
    default: return false
    }
  }

  /// Whether the node gathers over an index, so that what follows it would seem to be gathered too.
  func isGather(_ id: ID) -> Bool {
    if case .gather = kind(of: id) { return true }
    return false
  }

  private func endsInGather(_ id: ID) -> Bool {
    children(of: id).last.map(isGather) ?? false
  }

  /// Whether the node is a fraction of two numbers.
  private func isNumericFraction(_ id: ID) -> Bool {
    children(of: id).allSatisfy { child in
      if case .number = kind(of: child) { return true }
      return false
    }
  }
}
