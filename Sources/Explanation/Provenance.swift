import Library
import Machine
import NDArray
import Symbolic
import Syntax

/// A walk back over the record: for a number of the run the operation that made it and the numbers that it was made of,
/// through moves, stretches, stores into what existed, names, calls and returns, lists and attributes, as far back as the
/// run goes. `why`, `used`, `explain --deep` and `graph` are this walk, written differently.
///
/// Begin with a value where a machine stands, and go on from cell to cell:
///
///     let walk = Provenance(timeline, on: machine)
///     defer { walk.finish() }
///     var cell = walk.source(of: machine.value(named: "dW2", inFrame: 0), at: [1, 0])
///     while let known = cell, let making = walk.making(of: known) {
///       // making.text, making.line, making.value, making.operands
///       cell = making.operands.first?.cell
///     }
///
/// Over whole arrays, as adjoints go: `operation(_:)` for the card and operands of an operation, and `maker(of:before:)` for
/// the operation behind an operand. Numbers of operations are good in every window; values only on the machine that they
/// were read from, until the walk asks for an operation of another window.
package final class Provenance {
  package let timeline: Timeline
  /// The machine that is looked at first.
  package let present: Machine
  /// The machine that holds the window which was asked for last.
  package private(set) var machine: Machine
  private let mark: Machine.Mark
  private var makings: [TracedCell: TracedMaking] = [:]
  private var storeCache: [StoreKey: [UInt64]] = [:]
  /// Cells that were found to have been stored into since they were made, and the latest steps that stored into arrays.
  private var laterStores: [LaterKey: TracedCell] = [:]
  private var storingSteps: [UInt64: UInt64] = [:]
  /// The step behind which the machine stands, where it was put there to look for a store.
  private var standing: UInt64?
  /// Operations of the window that were looked at, and what was read of their operands.
  private var traced: [UInt64: TracedOperation] = [:]
  private var read: [UInt64: Values] = [:]

  private struct LaterKey: Hashable {
    let cell: TracedCell
    let step: UInt64
  }

  private struct StoreKey: Hashable {
    let address: UInt64
    let first: UInt64
    let time: UInt64
  }

  /// A walk from where a machine stands, the present one unless another is named. Without `finish` the present one keeps
  /// what the walk needed for itself.
  package init(_ timeline: Timeline, on machine: Machine? = nil) {
    self.timeline = timeline
    present = machine ?? timeline.machine
    self.machine = present
    mark = present.mark()
  }

  /// Leaves the machine as it was.
  package func finish() { if present === timeline.machine { present.rollback(mark) } }

  // MARK: Whole values

  /// An operation with its card, in whatever window it is; nil when it cannot be had again.
  package func operation(_ number: UInt64) -> TracedOperation? {
    if let known = traced[number] { return known }
    if let made = machine.recorded(number) {
      let operation = TracedOperation(made, machine)
      traced[number] = operation
      return operation
    }
    if let made = present.recorded(number), present === timeline.machine {
      use(present)
      return TracedOperation(made, present)
    }
    guard let past = timeline.window(holding: number), let made = past.recorded(number) else { return nil }
    use(past)
    return TracedOperation(made, past)
  }

  private func use(_ machine: Machine) {
    self.machine = machine
    standing = nil
    storeCache = [:]
    traced = [:]
    read = [:]
  }

  /// The operation that gave a value the content that it had before another: the one that made it, or the latest that
  /// stored into it; nil for what was written down.
  package func maker(of value: Value, before time: UInt64) -> UInt64? {
    let number = machine.number(ofOrigin: value.origin)
    return stores(into: value, after: number ?? 0, before: time).first ?? number
  }

  /// The numbers of the operations that stored into an array's storage between two operations, the latest first.
  package func stores(into value: Value, after first: UInt64, before time: UInt64) -> [UInt64] {
    guard value.tag == .array else { return [] }
    let key = StoreKey(address: value.bits, first: first, time: time)
    if let known = storeCache[key] { return known }
    let found = machine.stores(into: value, after: first, before: time)
    storeCache[key] = found
    return found
  }

  // MARK: Cells

  /// The number of the run that a cell of a value is, or without an index the whole, as it was before an operation (now,
  /// without one); nil for what was written down.
  package func source(of value: Value, at index: [Int]?, before time: UInt64? = nil) -> TracedCell? {
    guard let index else {
      return maker(of: value, before: time ?? .max).map { TracedCell(operation: $0, index: nil) }
    }
    let number = machine.number(ofOrigin: value.origin)
    if value.tag == .array {
      for store in stores(into: value, after: number ?? 0, before: time ?? .max) {
        guard machine.recorded(store) != nil, let made = operation(store) else { continue }
        if let cell = touched(by: made, value, index) { return cell }
      }
    }
    return number.map { TracedCell(operation: $0, index: index) }
  }

  /// The cell that a store changed, where it is that cell of an array.
  private func touched(by made: TracedOperation, _ array: Value, _ index: [Int]) -> TracedCell? {
    guard let target = made.recorded.operands.first, machine.shareStorage(array, target),
      let place = Moved(from: array, to: target, machine: machine)?.source(of: index)?.index
    else { return changed(by: made, array, index) }
    let cell = TracedCell(operation: made.number, index: place)
    switch made.rule {
    case .operator(_, isInPlace: true): return cell
    case .store: return stored(made, at: place) == nil ? nil : cell
    default: return changed(by: made, array, index)
    }
  }

  /// A store that no rule describes: a cell that is other than before.
  private func changed(by made: TracedOperation, _ array: Value, _ index: [Int]) -> TracedCell? {
    let before = machine.cells(of: array, before: made.number)[index]
    let after = machine.cells(of: array, before: made.number + 1)[index]
    return before.bits == after.bits ? nil : TracedCell(operation: made.number, index: index)
  }

  /// The index in the value that `a[index] = value` stored at a place of the array; nil when it left that place alone.
  private func stored(_ made: TracedOperation, at place: [Int]) -> [Int]? {
    let operands = made.recorded.operands
    let (array, index, value) = (operands[0], operands[1], operands[2])
    let shape = Values.shape(of: value, machine) ?? []
    if let only = machine.cell(index, of: array) { return only == place ? shape.map { _ in 0 } : nil }
    var inner: [Int]?
    if let region = machine.region(index, of: array), region.tag == .array {
      inner = Provenance.place(in: region, of: array, place, machine)
    } else {
      let layout = machine.heap.layout(of: array)
      guard layout.count < 4_000_000 else { return nil }
      let numbered = NDArray(
        cells: Array(0..<UInt64(layout.count)), dtype: .int64, shape: layout.dimensions)
      guard let chosen = machine.part(index, ofNumbers: numbered) else { return nil }
      let flat = UInt64(Provenance.flat(place, layout.dimensions))
      inner = chosen.cells.lastIndex(of: flat).map { Provenance.place($0, chosen.shape) }
    }
    guard let inner else { return nil }
    return zip(inner.suffix(shape.count), shape).map { $1 == 1 ? 0 : $0 }
  }

  /// The place in a view of a place in the array; nil when the view does not show it.
  private static func place(in view: Value, of array: Value, _ place: [Int], _ machine: Machine) -> [Int]? {
    guard let inner = Moved(from: array, to: view, machine: machine)?.source(of: place)?.index,
      let back = Moved(from: view, to: array, machine: machine)?.source(of: inner)?.index, back == place
    else { return nil }
    return inner
  }

  /// How a number came about; nil when its operation cannot be had again.
  package func making(of cell: TracedCell) -> TracedMaking? {
    if let known = makings[cell] { return known }
    guard let made = operation(cell.operation) else { return nil }
    let result = made.recorded.result
    var values = read[cell.operation] ?? Values(machine)
    defer { read[cell.operation] = values }
    var value: Double?
    if result.isNumber {
      value = result.number
    } else if result.tag == .array, let index = cell.index {
      let number = machine.cells(of: result, before: made.number + 1)[index]
      value = number.isUnset ? nil : number.number
    }
    var (action, operands) = cell.index.map { parts(of: made, at: $0, &values) } ?? parts(of: made, &values)
    if operands.allSatisfy({ $0.cell == nil }) {
      switch action {
      case .moved, .opaque: action = .given
      case .computed: action = isWritten(made) ? .given : .computed
      case .returned, .stored, .drawn, .given: break
      }
    }
    if action == .moved || action == .returned {
      operands = operands.map {
        TracedMaking.Operand(position: $0.position, index: $0.index, value: $0.value ?? value, cell: $0.cell)
      }
    }
    let making = TracedMaking(
      cell: cell, value: value, shape: Values.shape(of: result, machine), action: action, step: made.recorded.step,
      line: made.line, text: made.text, code: statement(of: made) ?? made.text, names: names(of: made),
      operands: operands)
    makings[cell] = making
    return making
  }

  /// How an operand of an operation of a step came about. An array that has been stored into since it was made, before what
  /// the window holds, is looked for in the run.
  package func making(of operand: TracedMaking.Operand, before step: UInt64) -> TracedMaking? {
    guard let cell = operand.cell, let making = making(of: cell) else { return nil }
    guard let wanted = operand.value, let value = making.value, wanted.bitPattern != value.bitPattern,
      !(wanted.isNaN && value.isNaN)
    else { return making }
    let key = LaterKey(cell: cell, step: step)
    if let known = laterStores[key] { return self.making(of: known) ?? making }
    guard let later = stored(since: making, wanted, before: step) else { return making }
    laterStores[key] = later
    return self.making(of: later) ?? making
  }

  /// The store that gave a cell of an array the number that it has before a step.
  private func stored(since making: TracedMaking, _ wanted: Double, before step: UInt64) -> TracedCell? {
    guard let index = making.cell.index, !index.isEmpty, making.step < step else { return nil }
    let origin = making.cell.operation
    // All cells of an array are mostly stored by the same step.
    if let known = storingSteps[origin], known > making.step, known < step,
      let found = found(behind: known, origin, index, wanted)
    {
      return found
    }
    func isThere(_ machine: Machine) -> Bool {
      guard let array = machine.array(ofOrigin: origin) else { return false }
      let value = machine.cells(of: array, before: .max)[index]
      return !value.isUnset && value.number.bitPattern == wanted.bitPattern
    }
    var low = making.step
    var high = step > 0 ? step - 1 : 0
    while high - low > 1 {
      let middle = low + (high - low) / 2
      if isThere(timeline.look(at: middle)) { high = middle } else { low = middle }
    }
    storingSteps[origin] = high
    return found(behind: high, origin, index, wanted)
  }

  /// The store of a step into a cell of an array, where the cell holds a number behind it.
  private func found(behind step: UInt64, _ origin: UInt64, _ index: [Int], _ wanted: Double) -> TracedCell? {
    if standing != step {
      use(timeline.look(after: step))
      standing = step
    }
    guard let array = machine.array(ofOrigin: origin) else { return nil }
    let value = machine.cells(of: array, before: .max)[index]
    guard !value.isUnset, value.number.bitPattern == wanted.bitPattern,
      let cell = source(of: array, at: index), cell.operation > origin
    else { return nil }
    return cell
  }

  /// The statement that an operation is part of, its first line.
  func statement(of made: TracedOperation) -> String? {
    guard let statement = machine.statement(ofStep: made.recorded.step) else { return nil }
    let source = machine.program.trees[statement.tree].source
    let text = source.text(ofLine: statement.line).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return text.isEmpty ? nil : text
  }

  /// Whether a number is made of literals alone, in one expression.
  private func isWritten(_ made: TracedOperation) -> Bool {
    made.recorded.operands.allSatisfy { $0.origin == 0 }
  }

  /// The names that a statement gave the value of an operation: those whose right side it is.
  func names(of made: TracedOperation) -> [String] {
    guard let statement = machine.statement(ofStep: made.recorded.step) else { return [] }
    let names = names(of: made, statement)
    guard statement.code > 0, statement.code < machine.program.codes.count else { return names }
    let function = machine.program.codes[statement.code].name
    return function.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      ? names.map { $0.contains(".") ? $0 : "\(function)().\($0)" } : names
  }

  private func names(of made: TracedOperation, _ statement: Statement) -> [String] {
    let place = machine.program.place(of: made.recorded.instruction)
    let tree = machine.program.trees[statement.tree]
    guard place.tree == statement.tree else { return [] }
    switch tree[statement.node].kind {
    case .assign, .annotatedAssign:
      let children = Array(tree.children(of: statement.node))
      let value = tree[statement.node].kind == .assign ? children.first : children.last
      let targets = tree[statement.node].kind == .assign ? Array(children.dropFirst()) : Array(children.prefix(1))
      return targets.flatMap { names($0, value, place.node, tree, made.recorded.step) }
    case .augmentedAssign:
      let target = tree.child(0, of: statement.node)
      let opcode = machine.program.instructions[made.recorded.instruction].opcode
      if tree[target].kind == .subscript, isCell(target, made.recorded.step) {
        return opcode == .setItem ? [Provenance.name(target, tree)] : []
      }
      return opcode == .inPlace && place.node == statement.node ? [Lifter.shortened(tree.sourceText(of: target))] : []
    default: return isBinding(made) ? [Provenance.name(place.node, tree)] : []
    }
  }

  /// The names that a target gives the value of a node.
  private func names(_ target: NodeID, _ value: NodeID?, _ node: NodeID, _ tree: Tree, _ step: UInt64) -> [String] {
    switch tree[target].kind {
    case .tuple, .list:
      let targets = Array(tree.children(of: target))
      let values = value.map { Array(tree.children(of: $0)) } ?? []
      let areBeside =
        values.count == targets.count
        && (value.map { tree[$0].kind == .tuple || tree[$0].kind == .list } ?? false)
      return targets.enumerated().flatMap { position, target in
        names(target, areBeside ? values[position] : nil, node, tree, step)
      }
    case .subscript where value == node:
      // What goes into cells of an array has its name from the store.
      return isCell(target, step) ? [] : [Lifter.shortened(tree.sourceText(of: target))]
    default: return target == node || value == node ? [Provenance.name(target, tree)] : []
    }
  }

  /// Whether a target of a step is a part of an array, so that its store is an operation of its own.
  private func isCell(_ target: NodeID, _ step: UInt64) -> Bool {
    machine.operations(ofStep: step).contains { number in
      guard let made = machine.recorded(number), made.operands.first?.tag == .array,
        machine.program.instructions[made.instruction].opcode == .setItem
      else { return false }
      return machine.program.place(of: made.instruction).node == target
    }
  }

  /// The name that a target is of: of `a[0]` it is `a`.
  private static func name(_ target: NodeID, _ tree: Tree) -> String {
    var target = target
    if tree[target].kind == .starred { target = tree.child(0, of: target) }
    if tree[target].kind == .subscript { target = tree.child(0, of: target) }
    return Lifter.shortened(tree.sourceText(of: target))
  }

  private func isBinding(_ made: TracedOperation) -> Bool {
    switch machine.program.instructions[made.recorded.instruction].opcode {
    case .bind, .bindGlobal, .storeCell, .setAttribute: return true
    default: return false
    }
  }

  // MARK: Operands

  /// What an operation did as a whole.
  private func parts(of made: TracedOperation, _ values: inout Values) -> (TracedMaking.Action, [TracedMaking.Operand])
  {
    switch made.rule {
    case .handedOn(let source):
      guard let source else { return (.given, []) }
      let number = maker(of: handedOn(made, source), before: made.time) ?? source
      return (.moved, [.init(position: 0, index: nil, value: nil, cell: TracedCell(operation: number, index: nil))])
    case .returned:
      let number = maker(of: made.recorded.returned, before: machine.end(ofCall: made.number))
      guard let number, number > made.number else {
        return number == nil ? (.given, []) : (.moved, whole(made, &values))
      }
      return (.returned, [.init(position: 0, index: nil, value: nil, cell: TracedCell(operation: number, index: nil))])
    case .function(let card, _):
      if case .drawn = card.element { return (.drawn, whole(made, &values)) }
      return (.computed, whole(made, &values))
    case .store: return (.stored, whole(made, &values))
    case .operator, .part, .other: return (.computed, whole(made, &values))
    }
  }

  /// What an operation did for one cell.
  private func parts(
    of made: TracedOperation, at index: [Int], _ values: inout Values
  ) -> (TracedMaking.Action, [TracedMaking.Operand]) {
    let operands = made.recorded.operands
    switch made.rule {
    case .operator(let card, _):
      return computed(made, card.notation, card.element, [:], at: index, &values)
    case .function(let card, let arguments):
      return computed(made, card.notation, card.element, arguments, at: index, &values)
    case .part:
      return moved(made, at: index, &values) ?? (.opaque, whole(made, &values))
    case .store:
      guard let inner = stored(made, at: index) else { return (.opaque, []) }
      return (.stored, [operand(made, 2, inner, &values)].compactMap { $0 })
    case .handedOn(let source):
      // What came out is what went in, or lay in it.
      if let source {
        let cell: TracedCell? =
          made.recorded.result.tag == .array
          ? self.source(of: handedOn(made, source), at: index, before: made.time)
          : TracedCell(operation: source, index: index)
        return (.moved, [.init(position: 0, index: index, value: nil, cell: cell)])
      }
      return operands.count == 1 ? (.given, []) : (.opaque, whole(made, &values))
    case .returned:
      let value = made.recorded.returned
      let cell = source(of: value, at: index, before: machine.end(ofCall: made.number))
      return cell == nil ? (.given, []) : (.returned, [.init(position: 0, index: index, value: nil, cell: cell)])
    case .other: return operands.isEmpty ? (.given, []) : (.opaque, whole(made, &values))
    }
  }

  /// The result of an operation with the origin that it came with.
  private func handedOn(_ made: TracedOperation, _ source: UInt64) -> Value {
    var value = made.recorded.result
    value.origin = UInt32(truncatingIfNeeded: source)
    return value
  }

  private func operand(
    _ made: TracedOperation, _ position: Int, _ index: [Int], _ values: inout Values
  ) -> TracedMaking.Operand? {
    guard position < made.recorded.operands.count else { return nil }
    let value = made.recorded.operands[position]
    let number = values.number(value, position, before: made.time, at: index)
    guard value.tag == .array || value.isNumber else {
      // A number in a list has an origin of its own.
      let cell = item(of: value, at: index).flatMap { source(of: $0.value, at: $0.index, before: made.time) }
      return .init(position: position, index: index, value: number, cell: cell)
    }
    return .init(
      position: position, index: index, value: number, cell: source(of: value, at: index, before: made.time))
  }

  /// What stands in nested lists at an index: a number, or an array and the rest of the index.
  private func item(of value: Value, at index: [Int]) -> (value: Value, index: [Int])? {
    var value = value
    var rest = index[...]
    while value.tag == .list || value.tag == .tuple, let place = rest.popFirst() {
      let items = machine.heap.items(of: value)
      guard place >= 0, place < items.count else { return nil }
      value = items[place]
    }
    return value.tag == .array || value.isNumber && rest.isEmpty ? (value, Array(rest)) : nil
  }

  /// The operands as they are, where nothing is known of their cells.
  private func whole(_ made: TracedOperation, _ values: inout Values) -> [TracedMaking.Operand] {
    made.recorded.operands.enumerated().compactMap { position, value in
      guard let number = maker(of: value, before: made.time) else { return nil }
      let index: [Int]? = value.isNumber ? [] : nil
      return .init(
        position: position, index: index, value: value.isNumber ? value.number : nil,
        cell: TracedCell(operation: number, index: index))
    }
  }

  private func computed(
    _ made: TracedOperation, _ notation: FormulaRule?, _ element: ElementRule?, _ arguments: [String: Value],
    at index: [Int], _ values: inout Values
  ) -> (TracedMaking.Action, [TracedMaking.Operand]) {
    let positions = 0..<max(0, made.recorded.operands.count - made.recorded.keywords.count)
    switch element {
    case .drawn: return (.drawn, [])
    case .moved:
      return moved(made, at: index, &values) ?? (.opaque, whole(made, &values))
    case .elementwise:
      var operands: [TracedMaking.Operand] = []
      for position in positions {
        guard let shape = values.shape(made.recorded.operands[position], position, before: made.time),
          shape.count <= index.count
        else { return (.opaque, whole(made, &values)) }
        let place = zip(index.suffix(shape.count), shape).map { $1 == 1 ? 0 : $0 }
        if let operand = operand(made, position, place, &values) { operands.append(operand) }
      }
      return (.computed, takingPart(notation, operands))
    case .product(let product):
      guard let pairs = self.pairs(of: product, made, at: index, &values) else {
        return (.opaque, whole(made, &values))
      }
      return (.computed, pairs)
    case .reduction(let reduction):
      guard let operands = gathered(made, reduction, axis: arguments["axis"], at: index, &values) else {
        return (.opaque, whole(made, &values))
      }
      return (.computed, operands)
    case .items(let reduction):
      guard let operands = gathered(made, reduction, axis: .int(0), at: index, &values) else {
        return (.opaque, whole(made, &values))
      }
      return (.computed, operands)
    case .length:
      guard let operands = gathered(made, .sum, axis: arguments["axis"], at: index, &values) else {
        return (.opaque, whole(made, &values))
      }
      return (.computed, operands)
    case nil: return made.recorded.operands.isEmpty ? (.given, []) : (.opaque, whole(made, &values))
    }
  }

  private func moved(
    _ made: TracedOperation, at index: [Int], _ values: inout Values
  ) -> (TracedMaking.Action, [TracedMaking.Operand])? {
    guard let first = made.recorded.operands.first else { return nil }
    var shapes: [[Int]] = []
    var areParts = false
    if first.tag == .list || first.tag == .tuple {
      for (position, item) in machine.heap.items(of: first).enumerated() {
        guard let shape = values.shape(item, -1 - position, before: made.time) else { return nil }
        shapes.append(shape)
      }
      areParts = shapes.contains { !$0.isEmpty }
      if !areParts { shapes = [[shapes.count]] }
    } else {
      guard let shape = values.shape(first, 0, before: made.time) else { return nil }
      shapes = [shape]
    }
    guard
      let way = Moved(
        from: made.recorded.result, to: first, operation: made.recorded, builtin: made.builtin, machine: machine,
        shapes: shapes, areParts: areParts),
      let (number, place) = way.source(of: index)
    else { return nil }
    guard areParts else { return (.moved, [operand(made, 0, place, &values)].compactMap { $0 }) }
    let item = machine.heap.items(of: first)[number]
    let value = values.number(item, -1 - number, before: made.time, at: place)
    return (
      .moved, [.init(position: 0, index: place, value: value, cell: source(of: item, at: place, before: made.time))]
    )
  }

  /// The operands that took part in a number: of the branches the one that was taken, of a maximum the largest.
  private func takingPart(_ notation: FormulaRule?, _ operands: [TracedMaking.Operand]) -> [TracedMaking.Operand] {
    guard let notation, !operands.contains(where: { $0.value == nil }) else { return operands }
    var formula = Formula()
    let leaves = operands.map { formula.number($0.value ?? .nan, .exact) }
    switch notation {
    case .function(let name): formula.root = formula.apply(name, leaves)
    case .custom(let write): formula.root = write(&formula, leaves)
    }
    let used = formula.takingPart
    let chosen = zip(leaves, operands).filter { used.contains($0.0) }.map(\.1)
    return chosen.isEmpty ? operands : chosen
  }

  private func pairs(
    of product: Product, _ made: TracedOperation, at index: [Int], _ values: inout Values
  ) -> [TracedMaking.Operand]? {
    guard made.recorded.operands.count >= 2,
      let a = values.shape(made.recorded.operands[0], 0, before: made.time),
      let b = values.shape(made.recorded.operands[1], 1, before: made.time),
      let places = ProductCells(product, a, b, at: index)
    else { return nil }
    var result: [TracedMaking.Operand] = []
    for k in 0..<places.count {
      let (one, other) = places[k]
      guard let left = operand(made, 0, one, &values), let right = operand(made, 1, other, &values) else { return nil }
      result += [left, right]
    }
    return result
  }

  private func gathered(
    _ made: TracedOperation, _ reduction: Reduction, axis: Value?, at index: [Int], _ values: inout Values
  ) -> [TracedMaking.Operand]? {
    guard let first = made.recorded.operands.first, let shape = values.shape(first, 0, before: made.time),
      let places = ReductionCells(shape, axis: axis, at: index, machine)
    else { return nil }
    var result: [TracedMaking.Operand] = []
    for k in 0..<places.count {
      guard let operand = operand(made, 0, places[k], &values) else { return nil }
      result.append(operand)
    }
    switch reduction {
    case .max, .argmax: return Provenance.extreme(result) { $0 > $1 }
    case .min, .argmin: return Provenance.extreme(result) { $0 < $1 }
    default: return result
    }
  }

  /// The first operand that beats all others; a NaN beats everything.
  private static func extreme(
    _ operands: [TracedMaking.Operand], _ beats: (Double, Double) -> Bool
  ) -> [TracedMaking.Operand] {
    guard var best = operands.first else { return [] }
    for operand in operands {
      guard let value = operand.value, let known = best.value, !known.isNaN else { break }
      if value.isNaN || beats(value, known) { best = operand }
    }
    return [best]
  }

  // MARK: Forwards

  /// Forgets what was read: the machine has gone on.
  func forget() { use(timeline.running) }

  /// Whether `a[index] = value` changed a place of its array.
  func stores(_ made: TracedOperation, at place: [Int]) -> Bool { stored(made, at: place) != nil }

  /// The operand cells that took part in a cell of a result.
  func operands(of made: TracedOperation, at index: [Int]) -> [TracedMaking.Operand] {
    var values = read[made.number] ?? Values(machine)
    defer { read[made.number] = values }
    return parts(of: made, at: index, &values).1
  }

  /// The cells of a result in which cells of an operand may have a part; more than those that had one, and all in doubt. Nil
  /// for too many.
  func candidates(
    _ made: TracedOperation, _ position: Int, _ part: Int?, _ cells: Set<[Int]>, _ shape: [Int]
  ) -> [[Int]]? {
    let count = shape.reduce(1, *)
    func all() -> [[Int]]? { count <= 20_000 ? (0..<count).map { Provenance.place($0, shape) } : nil }
    let element: ElementRule?
    switch made.rule {
    case .operator(let card, _): element = card.element
    case .function(let card, _): element = card.element
    case .part, .store: element = .moved
    case .handedOn, .returned, .other: element = nil
    }
    guard part == nil, case .elementwise = element else { return all() }
    var values = read[made.number] ?? Values(machine)
    guard let inner = values.shape(made.recorded.operands[position], position, before: made.time) else { return all() }
    var result: Set<[Int]> = []
    for cell in cells {
      var places: [[Int]] = [[]]
      for (axis, length) in shape.enumerated() {
        let own = axis - (shape.count - inner.count)
        let isFree = own < 0 || own < inner.count && inner[own] == 1 && length > 1
        let choices = isFree ? Array(0..<length) : [own < cell.count ? cell[own] : 0]
        guard places.count * choices.count <= 20_000 else { return nil }
        places = places.flatMap { place in choices.map { place + [$0] } }
      }
      result.formUnion(places)
    }
    return Array(result)
  }

  // MARK: Places

  static func flat(_ place: [Int], _ shape: [Int]) -> Int {
    zip(place, shape).reduce(0) { $0 * $1.1 + $1.0 }
  }

  static func place(_ flat: Int, _ shape: [Int]) -> [Int] {
    var rest = flat
    var result: [Int] = []
    for length in shape.reversed() {
      result.append(length > 0 ? rest % length : 0)
      rest /= max(length, 1)
    }
    return result.reversed()
  }
}
