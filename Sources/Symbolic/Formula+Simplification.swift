extension Formula {
  /// The formula by a few rules that are always true and make it read as people write it:
  /// x·1 = x · x + 0 = x · −(−x) = x · −(a − b) = b − a · a·(−b) = −a·b · (x·y)/m = (1/m)·x·y · x/1 = x · x¹ = x · (Aᵀ)ᵀ = A;
  /// sums within sums and products within products of the same sort become one.
  package func simplified() -> Formula {
    let absorbed = absorbedNodes
    return rewritten { result, id, operands in
      // What its parent takes in is not built by itself; the parent gathers it.
      if absorbed.contains(id) { return result.add(kind(of: id), operands) }
      return result.simplify(kind(of: id), flattened(id, operands, absorbed, result))
    }
  }

  /// The sums of sums and products of products that have no other parent.
  private var absorbedNodes: Set<ID> {
    var uses: [ID: Int] = [:]
    var absorbed: Set<ID> = []
    for id in reachable {
      for child in children(of: id) { uses[child, default: 0] += 1 }
    }
    for id in reachable where isFlat(kind(of: id)) {
      for child in children(of: id) where kind(of: child) == kind(of: id) && uses[child] == 1 { absorbed.insert(child) }
    }
    return absorbed
  }

  private func isFlat(_ kind: Kind) -> Bool {
    switch kind {
    case .sum, .product, .elementwiseProduct, .matrixProduct: true
    default: false
    }
  }

  /// The operands with those of absorbed operands in their place, in order. `places` are the operands in the new formula.
  private func flattened(_ id: ID, _ places: [ID], _ absorbed: Set<ID>, _ result: Formula) -> [ID] {
    guard isFlat(kind(of: id)) else { return places }
    var gathered: [ID] = []
    var waiting = zip(children(of: id), places).reversed().map { ($0, $1) }
    while let (old, new) = waiting.popLast() {
      if absorbed.contains(old), kind(of: old) == kind(of: id) {
        waiting += zip(children(of: old), result.children(of: new)).reversed().map { ($0, $1) }
      } else if result.kind(of: new) == kind(of: id), result.children(of: new).count <= 64 {
        gathered += result.children(of: new)
      } else {
        gathered.append(new)
      }
    }
    return gathered
  }

  /// Adds a node by the rules; its operands are simple already.
  private mutating func simplify(_ kind: Kind, _ operands: [ID]) -> ID {
    switch kind {
    case .sum:
      var terms = operands.filter { !isNumber($0, 0) }
      // y - 1, not y + (-1).
      for place in terms.indices.dropFirst() {
        if case .number(let number) = self.kind(of: terms[place]), number.value < 0, number.form == .exact {
          terms[place] = negation(self.number(-number.value, .exact))
        }
      }
      return terms.isEmpty ? operands.first ?? number(0, .exact) : sum(terms)
    case .product, .elementwiseProduct, .matrixProduct: return simplifyProduct(kind, operands)
    case .negation: return operands.first.map { negated($0) } ?? elided()
    case .fraction: return operands.count == 2 ? simplifyFraction(operands[0], operands[1]) : add(kind, operands)
    case .power: return operands.count == 2 && isNumber(operands[1], 1) ? operands[0] : add(kind, operands)
    case .transpose:
      if let inner = operands.first, self.kind(of: inner) == .transpose { return children(of: inner).first ?? inner }
      return add(kind, operands)
    case .number, .name, .cell, .gather, .exponential, .squareRoot, .inverse, .application, .logarithm, .maximum,
      .minimum,
      .absolute, .norm, .comparison, .conditional, .tuple, .list, .matrix, .slice, .elided, .assignment, .code:
      return add(kind, operands)
    }
  }

  private mutating func simplifyProduct(_ kind: Kind, _ operands: [ID]) -> ID {
    var isNegative = false
    var factors: [ID] = []
    for operand in operands {
      var factor = operand
      if self.kind(of: factor) == .negation, let inner = children(of: factor).first {
        isNegative.toggle()
        factor = inner
      }
      if isNumber(factor, -1) { isNegative.toggle() } else if !isNumber(factor, 1) { factors.append(factor) }
    }
    if factors.isEmpty { return number(isNegative ? -1 : 1, .exact) }
    if kind == .product, let place = factors.firstIndex(where: isReciprocal) {
      factors.insert(factors.remove(at: place), at: 0)
    }
    let product = factors.count == 1 ? factors[0] : add(kind, factors)
    return isNegative ? negated(product) : product
  }

  private mutating func simplifyFraction(_ numerator: ID, _ denominator: ID) -> ID {
    if isNumber(denominator, 1) { return numerator }
    if kind(of: numerator) == .negation, let inner = children(of: numerator).first {
      return negated(simplifyFraction(inner, denominator))
    }
    // `-1/m` is written with its sign in front.
    if case .number(let number) = kind(of: numerator), number.value < 0, number.value.isFinite {
      return negation(simplifyFraction(self.number(-number.value, .exact), denominator))
    }
    switch kind(of: numerator) {
    case .gather, .matrixProduct, .elementwiseProduct, .product:
      let one = number(1, .exact)
      let reciprocal = fraction(one, denominator)
      return product([reciprocal] + (kind(of: numerator) == .product ? Array(children(of: numerator)) : [numerator]))
    default: return fraction(numerator, denominator)
    }
  }

  /// The node with its sign turned.
  private mutating func negated(_ id: ID) -> ID {
    let operands = Array(children(of: id))
    switch kind(of: id) {
    case .negation: return operands.first ?? id
    case .number(let number):
      if case .verbatim = number.form { return negation(id) }
      return self.number(-number.value, number.form)
    case .sum:
      if operands.count == 2, kind(of: operands[0]) != .negation, kind(of: operands[1]) == .negation,
        let taken = children(of: operands[1]).first
      {
        return difference(taken, operands[0])
      }
      return negation(id)
    default: return negation(id)
    }
  }

  private func isNumber(_ id: ID, _ value: Double) -> Bool {
    if case .number(let number) = kind(of: id) { return number.value == value }
    return false
  }

  /// Whether the node is 1 over something.
  private func isReciprocal(_ id: ID) -> Bool {
    guard kind(of: id) == .fraction, let numerator = children(of: id).first else { return false }
    return isNumber(numerator, 1)
  }
}
