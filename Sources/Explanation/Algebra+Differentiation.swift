import Library
import Symbolic

/// Reverse differentiation of a part of an algebra: from the adjoint of the whole to the adjoints of the names in it.
extension Algebra {
  /// What is known about the functions that a part applies: the rules of their cards.
  typealias Rules = [Formula.Name: DerivativeRule]

  /// The shares of all symbols in an adjoint. `symbol` stands for the whole where its derivative is written by its result, as
  /// σ′ is. Nil where a part has no derivative in formulas.
  mutating func shares(of root: ID, adjoint: ID, symbol: ID, _ rules: Rules) -> [ID: ID]? {
    var order: [ID] = []
    var waiting = [root]
    var seen: Set<ID> = []
    while let id = waiting.popLast() {
      guard seen.insert(id).inserted else { continue }
      order.append(id)
      waiting += operands(of: id)
    }
    var adjoints: [ID: ID] = [root: adjoint]
    var result: [ID: ID] = [:]
    // Operands have smaller numbers than what is made of them.
    for id in order.sorted(by: >) {
      guard let own = adjoints[id] else { continue }
      if case .symbol = nodes[id] {
        result[id] = own
        continue
      }
      guard let shares = shares(of: id, own, result: id == root ? symbol : id, rules) else { return nil }
      for (operand, share) in shares {
        guard let share, let known = adjoints[operand] else {
          adjoints[operand] = share
          continue
        }
        guard let sum = sum([known, share]) else { return nil }
        adjoints[operand] = sum
      }
    }
    return result
  }

  func operands(of id: ID) -> [ID] {
    switch nodes[id] {
    case .symbol, .number: []
    case .sum(let parts), .product(let parts): parts
    case .power(let base, _): [base]
    case .apply(_, let operand), .transpose(let operand), .total(let operand, _, _), .largest(let operand, _, _),
      .shaped(let operand, _), .softmax(let operand, _), .part(let operand, _):
      [operand]
    case .relation(_, let one, let other), .matrixProduct(let one, let other): [one, other]
    }
  }

  /// Whether a symbol is in a part.
  func isConstant(_ id: ID, _ names: Set<ID>) -> Bool {
    var waiting = [id]
    var seen: Set<ID> = []
    while let next = waiting.popLast() {
      guard seen.insert(next).inserted else { continue }
      if names.contains(next) { return false }
      waiting += operands(of: next)
    }
    return true
  }

  private mutating func shares(of id: ID, _ adjoint: ID, result: ID, _ rules: Rules) -> [(ID, ID?)]? {
    switch nodes[id] {
    case .symbol, .number, .relation: return []
    case .sum(let parts): return parts.map { ($0, gathered(adjoint, to: $0, from: id)) }
    case .product(let factors):
      return factors.enumerated().map { place, factor in
        var others = factors
        others.remove(at: place)
        let share = product([adjoint] + others)
        return (factor, share.flatMap { gathered($0, to: factor, from: id) })
      }
    case .power(let base, let exponent):
      let factor = number(exponent)
      let inner = power(base, exponent - 1)
      return [(base, product([adjoint, factor, inner]))]
    case .apply("σ", let operand):
      let one = number(1)
      let minus = negated(result)
      guard let rest = sum([one, minus]) else { return nil }
      return [(operand, product([adjoint, result, rest]))]
    case .apply("ReLU", let operand):
      let zero = number(0)
      guard let holds = Tensor.combine(tensors[operand], Tensor(0), { $0 > $1 ? 1 : 0 }) else { return nil }
      let indicator = add(.relation(.greater, operand, zero), holds)
      return [(operand, product([adjoint, indicator]))]
    case .apply(let name, let operand):
      guard case .elementwise(let write)? = rules[name],
        let formula = write(DerivativeTerms(operands: 1)).first.flatMap({ $0 })?.formula
      else { return nil }
      let share = read(
        formula, [RuleTerm.operandName(0): operand, RuleTerm.resultName: result, RuleTerm.adjointName: adjoint])
      return share.map { [(operand, $0)] }
    case .matrixProduct(let one, let other): return productShares(one, other, stretched(adjoint, to: tensors[id].shape))
    case .transpose(let operand):
      guard let whole = stretched(adjoint, to: tensors[id].shape) else { return nil }
      return [(operand, transpose(whole))]
    case .total(let operand, let axes, _):
      let kept = tensors[operand].shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
      if isScalar(adjoint) { return [(operand, adjoint)] }
      return [(operand, shaped(adjoint, kept))]
    case .shaped(let operand, _):
      if isScalar(adjoint) { return [(operand, adjoint)] }
      return [(operand, shaped(adjoint, tensors[operand].shape))]
    case .softmax(let operand, let axis):
      guard let weighted = product([adjoint, result]) else { return nil }
      var shape = tensors[id].shape
      guard tensors[weighted].shape == shape else { return nil }
      shape[axis] = 1
      guard let total = total(weighted, [axis], keeps: true, shape: shape) else { return nil }
      let minus = negated(total)
      guard let back = product([result, minus]) else { return nil }
      return [(operand, sum([weighted, back]))]
    case .largest, .part: return nil
    }
  }

  /// An adjoint in the whole shape of what it belongs to.
  mutating func stretched(_ adjoint: ID, to shape: [Int]) -> ID? {
    if tensors[adjoint].shape == shape { return adjoint }
    let ones = symbol(Formula.Name("𝟏"), Tensor(repeating: 1, shape: shape))
    return product([adjoint, ones])
  }

  /// An adjoint summed over what broadcasting stretched.
  private mutating func gathered(_ adjoint: ID, to operand: ID, from whole: ID) -> ID? {
    let target = tensors[operand].shape
    let shape = tensors[whole].shape
    if target == shape { return adjoint }
    guard let full = stretched(adjoint, to: shape) else { return nil }
    let lead = shape.count - target.count
    var axes: Set<Int> = []
    for axis in shape.indices where axis < lead || target[axis - lead] == 1 && shape[axis] > 1 { axes.insert(axis) }
    return total(full, axes, keeps: lead == 0 && !target.isEmpty, shape: target)
  }

  private mutating func productShares(_ one: ID, _ other: ID, _ adjoint: ID?) -> [(ID, ID?)]? {
    guard let adjoint else { return nil }
    let (a, b) = (tensors[one].shape.count, tensors[other].shape.count)
    switch (a, b) {
    case (2, 2):
      let right = transpose(other)
      let left = transpose(one)
      return [(one, matrixProduct(adjoint, right)), (other, matrixProduct(left, adjoint))]
    case (2, 1):
      let left = transpose(one)
      let column = shaped(adjoint, [tensors[adjoint].count, 1])
      let row = shaped(other, [1, tensors[other].count])
      guard let column, let row else { return nil }
      return [(one, matrixProduct(column, row)), (other, matrixProduct(left, adjoint))]
    case (1, 2):
      let column = shaped(one, [tensors[one].count, 1])
      let row = shaped(adjoint, [1, tensors[adjoint].count])
      guard let column, let row else { return nil }
      return [(one, matrixProduct(other, adjoint)), (other, matrixProduct(column, row))]
    case (1, 1): return [(one, product([adjoint, other])), (other, product([adjoint, one]))]
    default: return nil
    }
  }

  /// A rule's or a card's formula as a part, names standing for parts; nil for what is not cell by cell.
  mutating func read(_ formula: Formula, _ names: [Formula.Name: ID]) -> ID? {
    var places: [Formula.ID: ID] = [:]
    for id in formula.reachable {
      let operands = formula.children(of: id).compactMap { places[$0] }
      guard operands.count == formula.children(of: id).count,
        let part = read(formula.kind(of: id), operands, names)
      else { return nil }
      places[id] = part
    }
    return places[formula.root]
  }

  private mutating func read(_ kind: Formula.Kind, _ operands: [ID], _ names: [Formula.Name: ID]) -> ID? {
    switch kind {
    case .number(let number): return self.number(number.value)
    case .name(let name): return names[name]
    case .sum: return sum(operands)
    case .product, .elementwiseProduct: return product(operands)
    case .negation: return negated(operands[0])
    case .fraction: return quotient(operands[0], operands[1])
    case .power:
      guard case .number(let exponent) = nodes[operands[1]] else { return nil }
      return power(operands[0], exponent)
    case .squareRoot: return power(operands[0], 0.5)
    case .exponential, .logarithm, .absolute, .application, .maximum, .minimum, .comparison:
      return applied(kind, operands)
    case .cell, .gather, .matrixProduct, .transpose, .inverse, .norm, .conditional, .tuple, .list, .matrix, .slice,
      .elided, .assignment, .code:
      return nil
    }
  }

  private func isOneHot(_ id: ID) -> Bool {
    if case .symbol(let name) = nodes[id] { return name.text.hasPrefix("onehot") }
    return false
  }

  private mutating func applied(_ kind: Formula.Kind, _ operands: [ID]) -> ID? {
    // The numbers come from the same formula over names that stand for the operands.
    let written = Formula { formula in
      let names = operands.indices.map { formula.name(RuleTerm.operandName($0)) }
      return formula.add(kind, names)
    }
    var environment: [Formula.Name: Tensor] = [:]
    for (place, operand) in operands.enumerated() { environment[RuleTerm.operandName(place)] = tensors[operand] }
    guard let tensor = written.tensor({ environment[$0] }) else { return nil }
    switch kind {
    case .exponential:
      // e to a logarithm, and the other way round, is what was there.
      if case .apply("log", let inner) = nodes[operands[0]] { return inner }
      return add(.apply("exp", operands[0]), tensor)
    case .logarithm(let base):
      // The logarithm of the chosen cells is the chosen logarithms.
      if base == nil, case .total(let inner, let axes, let keeps) = nodes[operands[0]],
        case .product(let factors) = nodes[inner], factors.count == 2,
        let chosen = factors.first(where: { isOneHot($0) }), let other = factors.first(where: { $0 != chosen }),
        let logarithm = applied(.logarithm(base: nil), [other]), let product = product([chosen, logarithm])
      {
        return total(product, Set(axes), keeps: keeps, shape: tensor.shape)
      }
      if let base { return add(.apply(Formula.Name("log\(base)"), operands[0]), tensor) }
      return add(.apply("log", operands[0]), tensor)
    case .absolute: return add(.apply("abs", operands[0]), tensor)
    case .application(let name, _):
      return operands.count == 1 ? add(.apply(name, operands[0]), tensor) : nil
    case .maximum, .minimum:
      guard operands.count == 2 else { return nil }
      for (one, other) in [(0, 1), (1, 0)] {
        // A bound that is nowhere reached leaves everything as it is.
        if tensors[operands[one]] == tensor { return operands[one] }
        if kind == .maximum, nodes[operands[other]] == .number(0) { return add(.apply("ReLU", operands[one]), tensor) }
      }
      return nil
    case .comparison(let relations):
      guard let relation = relations.first, operands.count == 2 else { return nil }
      return add(.relation(relation, operands[0], operands[1]), tensor)
    default: return nil
    }
  }
}
