extension Formula {
  /// The same formula with some of its names standing for the transposed matrix: `turned` says which, `isScalar` which are
  /// numbers. With `transposesAll` the whole is transposed. Transposes are carried inwards as far as they go:
  /// (A·B)ᵀ = Bᵀ·Aᵀ, (A + B)ᵀ = Aᵀ + Bᵀ, (Aᵀ)ᵀ = A.
  ///
  /// `Z1 = W1ᵀ·Xᵀ + b1` with `W1` and `X` turned is `Z1 = W1·X + b1`.
  package func turning(
    _ turned: Set<Name>, isScalar: (Name) -> Bool, transposesAll: Bool
  ) -> Formula {
    var result = Formula()
    // Each node twice: as it is, and transposed.
    var plain = [ID](repeating: .none, count: nodes.count)
    var transposed = plain
    for id in reachable {
      let operands = Array(children(of: id))
      func both(_ build: (inout Formula, [ID]) -> ID) {
        plain[id.index] = build(&result, operands.map { plain[$0.index] })
        transposed[id.index] = build(&result, operands.map { transposed[$0.index] })
      }
      let kind = kind(of: id)
      switch kind {
      case .number:
        both { formula, _ in formula.add(kind) }
      case .name(let name):
        let leaf = result.add(kind)
        let other = isScalar(name) ? leaf : result.transpose(leaf)
        let isTurned = turned.contains(name)
        plain[id.index] = isTurned ? other : leaf
        transposed[id.index] = isTurned ? leaf : other
      case .transpose:
        guard let operand = operands.first else { continue }
        plain[id.index] = transposed[operand.index]
        transposed[id.index] = plain[operand.index]
      case .matrixProduct:
        plain[id.index] = result.add(kind, operands.map { plain[$0.index] })
        transposed[id.index] = result.add(kind, operands.reversed().map { transposed[$0.index] })
      case .power:
        guard operands.count == 2 else { continue }
        plain[id.index] = result.power(plain[operands[0].index], plain[operands[1].index])
        transposed[id.index] = result.power(transposed[operands[0].index], plain[operands[1].index])
      case .sum, .elementwiseProduct, .product, .negation, .fraction, .exponential, .squareRoot, .application,
        .logarithm,
        .maximum, .minimum, .absolute, .comparison, .conditional, .gather, .inverse, .assignment:
        both { formula, operands in formula.add(kind, operands) }
      case .cell, .norm, .tuple, .list, .matrix, .slice, .elided, .code:
        let whole = result.add(kind, operands.map { plain[$0.index] })
        plain[id.index] = whole
        transposed[id.index] = result.transpose(whole)
      }
    }
    guard nodes.indices.contains(root.index) else { return result }
    result.root = transposesAll ? transposed[root.index] : plain[root.index]
    return result
  }

  /// The names that this formula is made of, each once, and those among them that are factors of a product of matrices.
  package var names: (all: [Name], factors: Set<Name>) {
    var all: [Name] = []
    var factors: Set<Name> = []
    for id in reachable {
      if case .name(let name) = kind(of: id), !all.contains(name) { all.append(name) }
      guard case .matrixProduct = kind(of: id) else { continue }
      for operand in children(of: id) {
        var inner = operand
        while case .transpose = kind(of: inner), let next = children(of: inner).first { inner = next }
        if case .name(let name) = kind(of: inner) { factors.insert(name) }
      }
    }
    return (all, factors)
  }
}
