import Library
import NDArray
import Symbolic

/// The derivatives of a cost by everything that went into it, by reverse differentiation over a tape.
///
/// From the cost's operation back, the rule of each card says what of a result's adjoint reaches its operands. A store ends what
/// was in the cells before it. Where a rule is missing the adjoint ends, and `gaps` says where.
struct Adjoints {
  private let tape: Tape
  /// The adjoints of numbers, by the operations that made them.
  private(set) var numbers: [UInt64: Double] = [:]
  /// The adjoints of cells, by their storage.
  private(set) var cells: [Int: [Double]] = [:]
  /// The adjoints of the nodes' results, whole.
  private(set) var results: [UInt64: Tensor] = [:]
  /// Nodes that an adjoint reached and could not go through.
  private(set) var gaps: [TapeNode] = []
  /// Nodes at a point without a derivative that an adjoint went through: ReLU at 0.
  private(set) var kinks: [TapeNode] = []
  /// The adjoints of the versions that were watched.
  private(set) var watched: [Int: Tensor] = [:]
  private var formulas: [Int: [Formula?]] = [:]
  private let changes: Changes

  /// What is done otherwise, to find out what a script did.
  struct Changes {
    /// For a node, where its adjoint goes instead, and by which factor: another derivative of a function.
    var shortcuts: [UInt64: (to: TapeValue, factor: Tensor)] = [:]
    /// Numbers that stand for those that an operation used, by where they live.
    var replaced: [(storage: Int, tensor: Tensor)] = []
    /// The same for numbers, by the operations that made them.
    var replacedNumbers: [UInt64: Double] = [:]
    /// Updates: what was stored before them is another version, and nothing goes through.
    var barriers: Set<UInt64> = []
  }

  /// Differentiates the result of a node. `seed` is its adjoint, 1 for a cost.
  /// `watching` are versions of values, by the operations that made or last wrote them: their adjoints are complete when
  /// those are reached.
  init(
    _ tape: Tape, of cost: UInt64, seed: Tensor? = nil, watching versions: [(value: TapeValue, made: UInt64)] = [],
    changes: Changes = Changes()
  ) {
    self.tape = tape
    self.changes = changes
    guard let last = tape.index[cost], let tensor = tape.nodes[last].result.tensor else { return }
    add(seed ?? Tensor(repeating: 1, shape: tensor.shape), to: tape.nodes[last].result)
    // The latest version first.
    var waiting = versions.indices.filter { versions[$0].made <= cost }.sorted { versions[$0].made < versions[$1].made }
    for place in stride(from: last, through: 0, by: -1) {
      while let next = waiting.last, versions[next].made >= tape.nodes[place].number {
        watched[next] = adjoint(of: versions[next].value)
        waiting.removeLast()
      }
      go(through: tape.nodes[place])
    }
    for next in waiting { watched[next] = adjoint(of: versions[next].value) }
  }

  // MARK: Reading

  /// The adjoint of a value that was there before the tape began, or of a number.
  func adjoint(of value: TapeValue) -> Tensor? {
    guard let shape = value.tensor?.shape else { return nil }
    switch value.place {
    case .constant: return Tensor(repeating: 0, shape: shape)
    case .number(let number): return Tensor(numbers[number] ?? 0)
    case .cells(let storage, let offset, let layout):
      guard let cells = cells[storage] else { return Tensor(repeating: 0, shape: shape) }
      return Tensor(Adjoints.places(offset, layout).map { cells.indices.contains($0) ? cells[$0] : 0 }, shape: shape)
    case .sequence(let items):
      var values: [Double] = []
      for item in items { values += adjoint(of: item)?.values ?? [] }
      return values.count == shape.reduce(1, *) ? Tensor(values, shape: shape) : nil
    }
  }

  /// The adjoint of a value as an operation made it: of the operation's result, or of what was there before.
  func adjoint(made value: TapeValue) -> Tensor? {
    if value.origin != 0, tape.index[value.origin] != nil {
      guard let shape = value.tensor?.shape else { return nil }
      return results[value.origin] ?? Tensor(repeating: 0, shape: shape)
    }
    return adjoint(of: value)
  }

  /// Where the cells of an array lie in its storage, in C order.
  static func places(_ offset: Int, _ layout: Layout) -> [Int] {
    let count = layout.count
    if layout.isContiguous { return Array(offset..<offset + count) }
    var result = [Int](repeating: 0, count: count)
    var index = [Int](repeating: 0, count: layout.rank)
    var place = offset
    for cell in 0..<count {
      result[cell] = place
      var axis = layout.rank - 1
      while axis >= 0 {
        index[axis] += 1
        place += Int(layout.strides[axis])
        if index[axis] < Int(layout.shape[axis]) { break }
        place -= Int(layout.strides[axis]) * Int(layout.shape[axis])
        index[axis] = 0
        axis -= 1
      }
    }
    return result
  }

  // MARK: Adding

  private mutating func add(_ adjoint: Tensor, to value: TapeValue) {
    switch value.place {
    case .constant: break
    case .number(let number): numbers[number, default: 0] += adjoint.sum
    case .cells(let storage, let offset, let layout):
      let places = Adjoints.places(offset, layout)
      guard places.count == adjoint.count else { return }
      grow(storage, to: (places.max() ?? -1) + 1)
      for (place, value) in zip(places, adjoint.values) { cells[storage]?[place] += value }
    case .sequence(let items):
      var first = 0
      for item in items {
        guard let shape = item.tensor?.shape else { continue }
        let count = shape.reduce(1, *)
        guard first + count <= adjoint.count else { return }
        add(Tensor(Array(adjoint.values[first..<first + count]), shape: shape), to: item)
        first += count
      }
    }
  }

  private mutating func grow(_ storage: Int, to count: Int) {
    let known = cells[storage]?.count ?? 0
    if known < count { cells[storage, default: []] += [Double](repeating: 0, count: count - known) }
  }

  /// Takes the adjoint of a result away from where it was gathered: before its operation there was no such value.
  private mutating func take(_ value: TapeValue) -> Tensor? {
    guard let shape = value.tensor?.shape else { return nil }
    switch value.place {
    case .number(let number): return numbers.removeValue(forKey: number).map { Tensor($0) }
    case .cells(let storage, let offset, let layout):
      guard cells[storage] != nil else { return nil }
      var values: [Double] = []
      for place in Adjoints.places(offset, layout) {
        guard place < cells[storage]?.count ?? 0 else {
          values.append(0)
          continue
        }
        values.append(cells[storage]?[place] ?? 0)
        cells[storage]?[place] = 0
      }
      return Tensor(values, shape: shape)
    case .constant, .sequence: return nil
    }
  }

  // MARK: One operation

  private mutating func go(through node: TapeNode) {
    switch node.kind {
    case .view: return
    case .store(let positions):
      guard case .cells(let storage, let offset, let layout) = node.operands[0].place, cells[storage] != nil else {
        return
      }
      let places = Adjoints.places(offset, layout)
      grow(storage, to: (places.max() ?? -1) + 1)
      var values: [Double] = []
      for position in positions where places.indices.contains(position) {
        values.append(cells[storage]?[places[position]] ?? 0)
        cells[storage]?[places[position]] = 0
      }
      results[node.number] = Tensor(values, shape: [values.count])
      if changes.barriers.contains(node.number) { return }
      let value = node.operands[1]
      guard let shape = value.tensor?.shape, !values.allSatisfy({ $0 == 0 }) else { return }
      let count = shape.reduce(1, *)
      if count == values.count {
        add(Tensor(values, shape: shape), to: value)
      } else if count > 0, values.count % count == 0 {
        // What was stored was stretched over the leading axes, or is one number.
        add(Tensor(values, shape: [values.count / count, count]).summed([0]).reshaped(shape), to: value)
      } else {
        gaps.append(node)
      }
      return
    case .rule, .same, .unknown: break
    }
    guard let adjoint = take(node.result) else { return }
    results[node.number] = adjoint
    if changes.barriers.contains(node.number) { return }
    guard !adjoint.values.allSatisfy({ $0 == 0 }) else { return }
    if let shortcut = changes.shortcuts[node.number] {
      if let product = Tensor.combine(adjoint, shortcut.factor, *), let shape = shortcut.to.tensor?.shape,
        let gathered = product.gathered(to: shape)
      {
        add(gathered, to: shortcut.to)
      }
      return
    }
    switch node.kind {
    case .same: if let operand = node.operands.first { add(adjoint.reshaped(operand.tensor?.shape ?? []), to: operand) }
    case .unknown: if node.operands.contains(where: reaches) { gaps.append(node) }
    case .rule(let rule): apply(rule, node, adjoint)
    case .view, .store: break
    }
  }

  /// Whether a value can have an adjoint.
  private func reaches(_ value: TapeValue) -> Bool {
    switch value.place {
    case .constant: false
    case .number, .cells: true
    case .sequence(let items): items.contains(where: reaches)
    }
  }

  private mutating func apply(_ rule: DerivativeRule, _ node: TapeNode, _ adjoint: Tensor) {
    let shares: [Tensor?]?
    switch rule {
    case .elementwise(let write):
      let terms = DerivativeTerms(operands: node.operands.count)
      shares = evaluate(node, { write(terms).map { $0?.formula } }, adjoint, node.result.tensor)
      noteKinks(node)
    case .matrix(let write):
      let terms = DerivativeTerms(operands: node.operands.count)
      shares = evaluate(node, { write(terms).map { $0?.formula } }, adjoint, node.result.tensor)
    case .reduction(let write): shares = reduction(node, write, adjoint).map { [$0] }
    case .items(let write): shares = items(node, write, adjoint)
    case .product(let product): shares = Adjoints.product(product, node.operands.map { numbers(of: $0) }, adjoint)
    case .indexed:
      shares = IndexedSum(node.subscripts).flatMap { sum in
        node.operands.indices.map { sum.share(of: $0, node.operands.map(\.tensor), adjoint) }
      }
    case .moved:
      let count = node.operands[0].parts.reduce(0) { $0 + ($1.tensor?.count ?? 0) }
      var values = [Double](repeating: 0, count: count)
      for (place, source) in node.positions.enumerated() where source >= 0 && source < count {
        values[source] += adjoint.values[place]
      }
      shares = [Tensor(values, shape: node.operands[0].tensor?.shape ?? [count])]
    case .runningTotal: shares = [Adjoints.runningTotal(node, adjoint)]
    case .sorted: shares = [Adjoints.sorted(node, adjoint)]
    case .constant: shares = []
    }
    guard let shares else {
      if node.operands.contains(where: reaches) { gaps.append(node) }
      return
    }
    for (operand, share) in zip(node.operands, shares) where reaches(operand) {
      guard let share else {
        gaps.append(node)
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
        gaps.append(node)
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

  /// Notes a maximum whose operands are equal, and an absolute value of zero.
  private mutating func noteKinks(_ node: TapeNode) {
    guard case .maximum? = node.notationKind else { return }
    let tensors = node.operands.compactMap(\.tensor)
    guard tensors.count == 2, let ties = Tensor.combine(tensors[0], tensors[1], { $0 == $1 ? 1 : 0 }), ties.sum > 0
    else { return }
    kinks.append(node)
  }

  private mutating func reduction(
    _ node: TapeNode, _ write: (DerivativeTerms) -> RuleTerm, _ adjoint: Tensor
  ) -> Tensor? {
    guard let operand = node.operands.first.flatMap({ numbers(of: $0) }) else { return nil }
    let axes = node.axes ?? Set(operand.shape.indices)
    let kept = operand.shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    guard adjoint.count == kept.reduce(1, *), let result = node.result.tensor?.reshaped(kept), operand.count > 0 else {
      return nil
    }
    let count = Double(operand.count / max(1, result.count))
    var more: [Formula.Name: Tensor] = [
      RuleTerm.countName: Tensor(count), RuleTerm.degreesName: Tensor(node.degrees),
    ]
    more[RuleTerm.meanName] = operand.summed(axes).map { $0 / count }
    more[RuleTerm.tiesName] = Tensor.combine(operand, result) { $0 == $1 ? 1 : 0 }?.summed(axes)
    let shares = evaluate(
      node, { [write(DerivativeTerms(operands: 1)).formula] }, adjoint.reshaped(kept), result, more,
      operands: [operand])
    return shares.first.flatMap { $0 }?.stretched(to: operand.shape)
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

  // MARK: Products

  /// The shares of both operands of a product.
  static func product(_ product: Product, _ operands: [Tensor?], _ adjoint: Tensor) -> [Tensor?]? {
    guard operands.count == 2, let a = operands[0], let b = operands[1] else { return nil }
    if product == .outer {
      let (first, second) = (a.reshaped([a.count]), b.reshaped([b.count]))
      let matrix = adjoint.reshaped([a.count, b.count])
      return [
        Tensor.product(matrix, second)?.reshaped(a.shape), Tensor.product(matrix.transposed, first)?.reshaped(b.shape),
      ]
    }
    if a.shape.isEmpty || b.shape.isEmpty {
      return [
        Tensor.combine(adjoint, b, *).flatMap { $0.gathered(to: a.shape) },
        Tensor.combine(adjoint, a, *).flatMap { $0.gathered(to: b.shape) },
      ]
    }
    guard a.shape.count <= 2, b.shape.count <= 2, product != .inner || b.shape.count == 1 else {
      guard let sum = IndexedSum(product, a.shape, b.shape) else { return nil }
      return [sum.share(of: 0, operands, adjoint), sum.share(of: 1, operands, adjoint)]
    }
    let left = a.shape.count == 1 ? a.reshaped([1, a.count]) : a
    let right = b.shape.count == 1 ? b.reshaped([b.count, 1]) : b
    guard left.shape[1] == right.shape[0], adjoint.count == left.shape[0] * right.shape[1] else { return nil }
    let matrix = adjoint.reshaped([left.shape[0], right.shape[1]])
    return [
      Tensor.product(matrix, right.transposed)?.reshaped(a.shape),
      Tensor.product(left.transposed, matrix)?.reshaped(b.shape),
    ]
  }

  // MARK: Order

  private static func runningTotal(_ node: TapeNode, _ adjoint: Tensor) -> Tensor? {
    guard let operand = node.operands.first?.tensor, adjoint.count == operand.count else { return nil }
    return lines(node, adjoint.reshaped(operand.shape)) { line, _ in
      var total = 0.0
      return line.reversed().map { value -> Double in
        total += value
        return total
      }.reversed()
    }
  }

  private static func sorted(_ node: TapeNode, _ adjoint: Tensor) -> Tensor? {
    guard let operand = node.operands.first?.tensor, adjoint.count == operand.count else { return nil }
    return lines(node, adjoint.reshaped(operand.shape)) { line, values in
      var result = line
      for (place, source) in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }).enumerated() {
        result[source] = line[place]
      }
      return result
    }
  }

  /// Each line along the node's axis, or all cells as one, changed; `body` also gets the operand's numbers there.
  private static func lines(_ node: TapeNode, _ adjoint: Tensor, _ body: ([Double], [Double]) -> [Double]) -> Tensor? {
    guard let operand = node.operands.first?.tensor else { return nil }
    guard let axes = node.axes, axes.count == 1, let axis = axes.first, operand.shape.count > 1 else {
      return Tensor(body(adjoint.values, operand.values), shape: operand.shape)
    }
    let inner = operand.shape[(axis + 1)...].reduce(1, *)
    let length = operand.shape[axis]
    var result = adjoint
    for outer in 0..<operand.count / max(1, inner * length) {
      for offset in 0..<inner {
        let places = (0..<length).map { (outer * length + $0) * inner + offset }
        let line = body(places.map { adjoint.values[$0] }, places.map { operand.values[$0] })
        for (place, value) in zip(places, line) { result.values[place] = value }
      }
    }
    return result
  }
}

extension TapeNode {
  /// What the notation of the operation is at its root, with names for its operands.
  var notationKind: Formula.Kind? {
    guard case .custom(let write)? = notation else { return nil }
    var formula = Formula()
    let operands = operands.indices.map { formula.name(RuleTerm.operandName($0)) }
    formula.root = write(&formula, operands)
    return formula.kind(of: formula.root)
  }
}
