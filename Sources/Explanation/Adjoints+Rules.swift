import Library
import NDArray
import Symbolic

/// What of a result's adjoint reaches its operands, by the rule of its card.
extension Adjoints {
  /// What of the adjoint of a result reaches the operands, by a card's rule.
  mutating func apply(_ rule: DerivativeRule, _ node: TapeNode, _ adjoint: Tensor) {
    let shares: [Tensor?]?
    switch rule {
    case .elementwise(let write):
      let terms = DerivativeTerms(operands: node.operands.count)
      shares = evaluate(node, { write(terms).map { $0?.formula } }, adjoint, node.result.tensor)
      noteKinks(node, adjoint)
    case .matrix(let write): shares = matrix(node, write, adjoint)
    case .reduction(let write): shares = reduction(node, write, adjoint).map { [$0] }
    case .items(let write): shares = items(node, write, adjoint)
    case .product(let product): shares = Adjoints.product(product, node.operands.map { numbers(of: $0) }, adjoint)
    case .indexed:
      let tensors = node.operands.map { numbers(of: $0) }
      shares = node.details.sum.map { sum in node.operands.indices.map { sum.share(of: $0, tensors, adjoint) } }
    case .sliding(let isReversed):
      shares = Adjoints.sliding(node.operands.map { numbers(of: $0) }, adjoint, isReversed: isReversed)
    case .weightedMean: shares = weightedMean(node, adjoint)
    case .moved:
      let count = node.operands[0].parts.reduce(0) { $0 + ($1.tensor?.count ?? 0) }
      var values = [Double](repeating: 0, count: count)
      for (place, source) in node.positions.enumerated() where source >= 0 && source < count {
        values[source] += adjoint.values[place]
      }
      shares = [Tensor(values, shape: node.operands[0].tensor?.shape ?? [count])]
    case .lines(let rule):
      shares = node.operands.first.flatMap { numbers(of: $0) }.map { [rule.share($0, adjoint, node.details)] }
    case .constant: shares = []
    // It is a store, or was changed in part only.
    case .stored: shares = nil
    }
    guard let shares else {
      if node.operands.contains(where: reaches) { note(gap: node) }
      return
    }
    for (operand, share) in zip(node.operands, shares) where reaches(operand) {
      guard let share else {
        note(gap: node)
        continue
      }
      guard let shape = operand.tensor?.shape else {
        // Items of unequal shapes, one after the other.
        add(share, to: operand)
        continue
      }
      if let gathered = share.count == shape.reduce(1, *) ? share.reshaped(shape) : share.gathered(to: shape) {
        add(gathered, to: operand)
      } else {
        note(gap: node)
      }
    }
  }

  /// The numbers of an operand, as they were or as they are taken to be.
  private func numbers(of value: TapeValue) -> Tensor? {
    if case .number(let number) = value.place, let other = changes.replacedNumbers[number] { return Tensor(other) }
    guard !changes.replaced.isEmpty, case .cells(let storage, let offset, let layout) = value.place,
      let other = changes.replaced.first(where: { $0.storage == storage }), let shape = value.tensor?.shape
    else { return value.tensor }
    let places = Adjoints.places(offset, layout)
    guard let last = places.max(), last < other.tensor.count else { return value.tensor }
    return Tensor(places.map { other.tensor.values[$0] }, shape: shape)
  }

  /// The shares that the formulas of a rule give; a formula that is nil gives nothing.
  private mutating func evaluate(
    _ node: TapeNode, _ write: () -> [Formula?], _ adjoint: Tensor, _ result: Tensor?,
    _ more: [Formula.Name: Tensor] = [:], operands: [Tensor?]? = nil
  ) -> [Tensor?] {
    let key = node.instruction
    let formulas: [Formula?]
    if let known = self.formulas[key] {
      formulas = known
    } else {
      formulas = write()
      self.formulas[key] = formulas
    }
    var environment = more
    for (position, operand) in (operands ?? node.operands.map { numbers(of: $0) }).enumerated() {
      environment[RuleTerm.operandName(position)] = operand ?? Tensor(.nan)
    }
    environment[RuleTerm.resultName] = result
    environment[RuleTerm.adjointName] = adjoint
    var shares: [Tensor?] = []
    for (position, formula) in formulas.enumerated() {
      guard position < node.operands.count, reaches(node.operands[position]), let formula else {
        shares.append(
          node.operands.indices.contains(position)
            ? Tensor(0).stretched(to: node.operands[position].tensor?.shape ?? []) : nil)
        continue
      }
      shares.append(formula.tensor { environment[$0] })
    }
    return shares
  }

  /// Notes a maximum whose operands are equal, and an absolute value of zero, where an adjoint goes through.
  private mutating func noteKinks(_ node: TapeNode, _ adjoint: Tensor) {
    let tensors = node.operands.compactMap(\.tensor)
    let ties: Tensor?
    switch node.notationKind {
    case .maximum?, .minimum?:
      ties = tensors.count == 2 ? Tensor.combine(tensors[0], tensors[1]) { $0 == $1 ? 1 : 0 } : nil
    case .absolute?: ties = tensors.first?.map { $0 == 0 ? 1 : 0 }
    default: ties = nil
    }
    guard let ties, let through = Tensor.combine(ties, adjoint, *), through.magnitude > 1e-12 else { return }
    note(kink: node, taken: "0 is taken")
  }

  /// The shares of matrices, in which a vector is a column; of stacks, matrix by matrix.
  private mutating func matrix(
    _ node: TapeNode, _ write: (DerivativeTerms) -> [RuleTerm?], _ adjoint: Tensor
  ) -> [Tensor?]? {
    let terms = DerivativeTerms(operands: node.operands.count)
    let operands = node.operands.map { numbers(of: $0) }
    let formulas = { write(terms).map { $0?.formula } }
    if case .sequence(let items) = node.result.place {
      guard operands.allSatisfy({ $0?.shape.count ?? 0 <= 2 }), adjoint.count == items.count else { return nil }
      var more: [Formula.Name: Tensor] = [:]
      for (place, value) in adjoint.values.enumerated() { more[RuleTerm.adjointName(ofResult: place)] = Tensor(value) }
      return evaluate(node, formulas, adjoint, nil, more, operands: operands)
    }
    guard let result = node.result.tensor, let rank = operands.first??.shape.count else { return nil }
    func column(_ tensor: Tensor) -> Tensor { tensor.shape.count == 1 ? tensor.reshaped([tensor.count, 1]) : tensor }
    if rank == 2 {
      return evaluate(
        node, formulas, column(adjoint), column(result), operands: operands.map { $0.map(column) }
      ).enumerated().map { place, share in
        share.flatMap { share in operands[place].map { $0.count == share.count ? share.reshaped($0.shape) : share } }
      }
    }
    guard rank > 2, let shape = operands[0]?.shape else { return nil }
    let count = shape.dropLast(2).reduce(1, *)
    func slice(_ tensor: Tensor, _ place: Int) -> Tensor? {
      guard tensor.shape.count >= rank - 2, Array(tensor.shape.prefix(rank - 2)) == Array(shape.dropLast(2)) else {
        return nil
      }
      let size = tensor.count / max(1, count)
      return Tensor(
        Array(tensor.values[place * size..<(place + 1) * size]), shape: Array(tensor.shape.dropFirst(rank - 2)))
    }
    var parts = [[Double]](repeating: [], count: operands.count)
    for place in 0..<count {
      guard let inner = slice(adjoint, place), let value = slice(result, place) else { return nil }
      var sliced: [Tensor?] = []
      for operand in operands {
        guard let operand, let part = slice(operand, place) else { return nil }
        sliced.append(column(part))
      }
      for (position, share) in evaluate(node, formulas, column(inner), column(value), operands: sliced).enumerated() {
        guard let share else { return nil }
        parts[position] += share.values
      }
    }
    return zip(parts, operands).map { values, operand in operand.map { Tensor(values, shape: $0.shape) } }
  }

  /// The shares of a mean and of its weights.
  private func weightedMean(_ node: TapeNode, _ adjoint: Tensor) -> [Tensor?]? {
    guard let operand = node.operands.first.flatMap({ numbers(of: $0) }), operand.count > 0 else { return nil }
    let axes = node.details.axes ?? Set(operand.shape.indices)
    let kept = operand.shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    guard let result = node.result.tensor, result.count == kept.reduce(1, *), adjoint.count == result.count else {
      return nil
    }
    let given = node.operands.count > 1 ? numbers(of: node.operands[1]) : nil
    var weights = given ?? Tensor(1)
    if let given, given.shape != operand.shape {
      // One weight for each place along the axis.
      guard given.shape.count == 1, axes.count == 1, let axis = axes.first, given.count == operand.shape[axis] else {
        return nil
      }
      weights = given.reshaped(operand.shape.indices.map { $0 == axis ? given.count : 1 })
    }
    guard let all = weights.stretched(to: operand.shape),
      let share = Tensor.combine(adjoint.reshaped(kept), all.summed(axes), /),
      let own = Tensor.combine(share, all, *)
    else { return nil }
    guard given != nil else { return [own] }
    let distance = Tensor.combine(operand, result.reshaped(kept), -).flatMap { Tensor.combine(share, $0, *) }
    return [own, distance?.gathered(to: weights.shape).map { $0.reshaped(given?.shape ?? []) }]
  }

  private mutating func reduction(
    _ node: TapeNode, _ write: (DerivativeTerms) -> RuleTerm, _ adjoint: Tensor
  ) -> Tensor? {
    guard let operand = node.operands.first.flatMap({ numbers(of: $0) }) else { return nil }
    let details = node.details
    let axes = details.axes ?? Set(operand.shape.indices)
    let kept = operand.shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    guard adjoint.count == kept.reduce(1, *), let result = node.result.tensor?.reshaped(kept), operand.count > 0 else {
      return nil
    }
    // What `where=` leaves out is as if it were not there.
    var mask: Tensor?
    if let given = details.mask {
      guard let whole = given.stretched(to: operand.shape) else { return nil }
      mask = whole
    }
    func among(_ tensor: Tensor, _ nothing: Double) -> Tensor {
      mask.flatMap { Tensor.combine(tensor, $0) { $1 != 0 ? $0 : nothing } } ?? tensor
    }
    let count = among(Tensor(repeating: 1, shape: operand.shape), 0).summed(axes)
    var more: [Formula.Name: Tensor] = [
      RuleTerm.countName: count, RuleTerm.degreesName: Tensor(details.degrees),
      RuleTerm.orderName: Tensor(details.order),
    ]
    more[RuleTerm.meanName] = Tensor.combine(among(operand, 0).summed(axes), count, /)
    let size = details.order.isFinite ? operand : operand.map(abs)
    let ties = Tensor.combine(size, result) { $0 == $1 ? 1 : 0 }.map { among($0, 0).summed(axes) }
    // A start that is larger than all leaves none.
    more[RuleTerm.tiesName] = ties?.map { max(1, $0) }
    more[RuleTerm.othersName] = Adjoints.others(among(operand, 1), axes, details.initial ?? 1)
    let isExtreme: Bool
    switch node.notationKind {
    case .gather(.maximum, _, _)?, .gather(.minimum, _, _)?: isExtreme = true
    default: isExtreme = false
    }
    if isExtreme, let ties,
      let through = Tensor.combine(ties, adjoint.reshaped(kept), { $0 > 1 ? $1 : 0 }), through.magnitude > 1e-12
    {
      note(kink: node, taken: "each of the equal cells gets an equal share")
    }
    let shares = evaluate(
      node, { [write(DerivativeTerms(operands: 1)).formula] }, adjoint.reshaped(kept), result, more,
      operands: [operand])
    return shares.first.flatMap { $0 }?.stretched(to: operand.shape).map { among($0, 0) }
  }

  /// For each cell the product of all others along the axes, times what it began with.
  private static func others(_ operand: Tensor, _ axes: Set<Int>, _ start: Double) -> Tensor? {
    let zeros = operand.map { $0 == 0 ? 1 : 0 }.summed(axes)
    let product = operand.map { $0 == 0 ? 1 : $0 }.multiplied(axes)
    let rest = Tensor.combine(operand, product) { $0 == 0 ? start * $1 : start * $1 / $0 }
    let alone = Tensor.combine(operand, zeros) { $1 == 0 || $1 == 1 && $0 == 0 ? 1 : 0 }
    return rest.flatMap { rest in alone.flatMap { Tensor.combine(rest, $0, *) } }
  }

  private mutating func items(_ node: TapeNode, _ write: (DerivativeTerms) -> RuleTerm, _ adjoint: Tensor) -> [Tensor?]?
  {
    guard let result = node.result.tensor else { return nil }
    if node.operands.count > 1, let first = node.operands.first,
      first.tensor?.shape != node.operands[1].tensor?.shape
        || first.parts.count > 1
    {
      // `sum(items, start)`.
      guard let share = item(node, write, adjoint, result, first.tensor) else { return nil }
      return [share, adjoint]
    }
    if node.operands.count == 1 {
      return item(node, write, adjoint, result, node.operands[0].tensor).map { [$0] }
    }
    let stacked = Tensor(node.operands.flatMap { $0.tensor?.values ?? [] }, shape: [node.operands.count] + result.shape)
    guard stacked.count == stacked.shape.reduce(1, *), let share = item(node, write, adjoint, result, stacked) else {
      return nil
    }
    let count = result.count
    return node.operands.indices.map {
      Tensor(Array(share.values[$0 * count..<($0 + 1) * count]), shape: result.shape)
    }
  }

  /// The shares of all items, one after the other.
  private mutating func item(
    _ node: TapeNode, _ write: (DerivativeTerms) -> RuleTerm, _ adjoint: Tensor, _ result: Tensor, _ items: Tensor?
  ) -> Tensor? {
    guard let items, items.shape.count == result.shape.count + 1 else { return nil }
    var more: [Formula.Name: Tensor] = [:]
    more[RuleTerm.tiesName] = Tensor.combine(items, result) { $0 == $1 ? 1 : 0 }
      .flatMap { $0.summed([0]).reshaped(result.shape) }
    more[RuleTerm.operandName(0)] = items
    more[RuleTerm.resultName] = result
    more[RuleTerm.adjointName] = adjoint
    return write(DerivativeTerms(operands: 1)).formula.tensor { more[$0] }?.stretched(to: items.shape)
  }
}
