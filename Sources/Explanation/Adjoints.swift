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
  /// Nodes at a point without a derivative that an adjoint went through, and what was taken there: ReLU at 0.
  private(set) var kinks: [(node: TapeNode, taken: String)] = []
  /// The adjoints of the versions that were watched.
  private(set) var watched: [Int: Tensor] = [:]
  /// The formulas of rules, written once for each instruction.
  var formulas: [Int: [Formula?]] = [:]
  let changes: Changes

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
    let shape = tape.node(cost)?.result.tensor?.shape
    let seeds = shape.map { [(cost, seed ?? Tensor(repeating: 1, shape: $0))] } ?? []
    self.init(tape, seeds: seeds, watching: versions, changes: changes)
  }

  /// The same from the adjoints of several results, in order.
  init(
    _ tape: Tape, seeds: [(UInt64, Tensor)], watching versions: [(value: TapeValue, made: UInt64)] = [],
    changes: Changes = Changes()
  ) {
    self.tape = tape
    self.changes = changes
    guard let cost = seeds.last?.0, let last = tape.index[cost] else { return }
    var rest = seeds[...]
    // The latest version first.
    var waiting = versions.indices.filter { versions[$0].made <= cost }.sorted { versions[$0].made < versions[$1].made }
    for place in stride(from: last, through: 0, by: -1) {
      let node = tape.nodes[place]
      while let next = rest.last, next.0 >= node.number {
        if next.0 == node.number { add(next.1, to: node.result) }
        rest.removeLast()
      }
      while let next = waiting.last, versions[next].made >= node.number {
        watched[next] = adjoint(of: versions[next].value)
        waiting.removeLast()
      }
      go(through: node)
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

  mutating func add(_ adjoint: Tensor, to value: TapeValue) {
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
    let shape: [Int]
    if let known = value.tensor?.shape {
      shape = known
    } else if case .sequence = value.place {
      shape = []
    } else {
      return nil
    }
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
    case .sequence(let items):
      var values: [Double] = []
      for item in items { values += take(item)?.values ?? [Double](repeating: 0, count: item.tensor?.count ?? 0) }
      return Tensor(values, shape: values.count == shape.reduce(1, *) ? shape : [values.count])
    case .constant: return nil
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
    guard var adjoint = take(node.result) else { return }
    results[node.number] = adjoint
    if changes.barriers.contains(node.number) { return }
    if let mask = node.details.mask, case .rule(.elementwise)? = Optional(node.kind),
      let inside = Tensor.combine(adjoint, mask, { $1 != 0 ? $0 : 0 })
    {
      // What does not take part keeps what was there.
      if let target = node.details.target, let outside = Tensor.combine(adjoint, mask, { $1 != 0 ? 0 : $0 }) {
        add(outside, to: target)
      }
      adjoint = inside
    }
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
  func reaches(_ value: TapeValue) -> Bool {
    switch value.place {
    case .constant: false
    case .number, .cells: true
    case .sequence(let items): items.contains(where: reaches)
    }
  }

  /// Notes a node that an adjoint could not go through.
  mutating func note(gap node: TapeNode) { gaps.append(node) }

  /// Notes a node at a point without a derivative, with what was taken for it.
  mutating func note(kink node: TapeNode, taken: String) { kinks.append((node, taken)) }
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
