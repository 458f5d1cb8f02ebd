import Diagnostics
import Library
import Machine
import NDArray

/// What was made from a number, or from a whole value, later in the run: statement by statement, nearest first.
///
/// The record is read forwards from the operation that made it. `content` says which cells of which arrays and numbers
/// still hold something of it; an operation that has such a cell among its operands passes it on by its element rule.
package final class Descent {
  /// The cells of a value that hold something.
  private enum Cells {
    case all
    case some(Set<[Int]>)

    var isEmpty: Bool {
      if case .some(let cells) = self { return cells.isEmpty }
      return false
    }

    mutating func formUnion(_ other: Cells) {
      switch (self, other) {
      case (.some(let one), .some(let two)): self = one.count + two.count > 4096 ? .all : .some(one.union(two))
      case (.all, _), (_, .all): self = .all
      }
    }
  }

  /// One statement's value that was made from it.
  package struct Use: Sendable {
    package let name: String
    /// The cells that it had a part in, in order; nil for a whole value.
    package let cells: [[Int]]?
    /// Their numbers.
    package let values: [Double]
    package let shape: [Int]?
    package let step: UInt64
    package let line: Int?
    package let code: String
    /// The uses of this value in turn, by their positions in `uses`.
    package fileprivate(set) var children: [Int] = []
    /// How many statements away it is.
    package let level: Int
  }

  private let walk: Provenance
  private let depth: Int
  private let limit: Int
  /// By the operation that made a value, the cells of it that count.
  private var content: [UInt64: Cells] = [:]
  /// By the operation that made a value, the uses that it comes from; -1 is the beginning.
  private var owners: [UInt64: [Int]] = [:]
  private var pending: [UInt64] = []
  private var next: UInt64
  package private(set) var uses: [Use] = []
  /// The uses of the value itself.
  package private(set) var roots: [Int] = []
  /// Whether there were more uses than were wanted.
  package private(set) var isCut = false

  /// All uses of a cell up to where the run stands: at most `limit` statements, `depth` steps away.
  package init(_ timeline: Timeline, of cell: TracedCell, depth: Int, limit: Int = 60) throws(Diagnostic) {
    self.depth = depth
    self.limit = limit
    let live = timeline.machine
    next = cell.operation + 1
    if live.recorded(cell.operation) != nil {
      walk = Provenance(timeline)
      defer { walk.finish() }
      begin(cell)
      read(live, through: live.operations)
      return
    }
    guard let step = timeline.step(ofOperation: cell.operation) else {
      walk = Provenance(timeline)
      walk.finish()
      return
    }
    let scout = timeline.look(after: step, through: cell.operation)
    walk = Provenance(timeline, on: scout)
    begin(cell)
    let end = live.operations
    try timeline.scan(from: step, through: live.steps) { machine in
      walk.forget()
      read(machine, through: min(end, machine.operations))
      return isCut
    }
  }

  private func begin(_ cell: TracedCell) {
    var key = cell.operation
    // A store leaves the array the one that it was.
    if let made = walk.operation(cell.operation), case .store = made.rule, let array = made.recorded.operands.first,
      let origin = walk.machine.number(ofOrigin: array.origin)
    {
      key = origin
    }
    content[key] = cell.index.map { .some([$0]) } ?? .all
    owners[key] = [-1]
  }

  // MARK: Reading

  private func read(_ machine: Machine, through last: UInt64) {
    while next <= last, !isCut {
      settle(machine, before: next)
      if let record = machine.record(of: next), mayUse(record, machine) {
        if record.isScriptCall {
          pending.append(next)
        } else {
          pass(next)
        }
      }
      next += 1
    }
    settle(machine, before: next)
  }

  /// Calls whose functions have returned.
  private func settle(_ machine: Machine, before number: UInt64) {
    while let call = pending.last {
      guard let made = machine.recorded(call) else {
        pending.removeLast()
        continue
      }
      guard !made.result.isUnset, machine.end(ofCall: call) <= number else { return }
      pending.removeLast()
      pass(call)
    }
  }

  /// A quick look whether anything that counts went in.
  private func mayUse(_ record: OperationRecord, _ machine: Machine) -> Bool {
    if record.isScriptCall { return true }
    func counts(_ value: Value) -> Bool {
      machine.number(ofOrigin: value.origin).map { content[$0] != nil } ?? false
    }
    if record.operandCount > 2 {
      return record.a.tag == .tuple && machine.heap.items(of: record.a).contains(where: counts)
        || counts(record.result)
    }
    if counts(record.a) || counts(record.b) || counts(record.result) { return true }
    // A list of values that count.
    for value in [record.a, record.b] where value.tag == .list || value.tag == .tuple {
      if machine.heap.items(of: value).prefix(1000).contains(where: counts) { return true }
    }
    return false
  }

  /// Passes what counts on through one operation.
  private func pass(_ number: UInt64) {
    guard let made = walk.operation(number) else { return }
    let machine = walk.machine
    var result = Cells.some([])
    var from: [Int] = []
    func add(_ cells: Cells?, _ origin: UInt64) {
      guard let cells, !cells.isEmpty else { return }
      result.formUnion(cells)
      for owner in owners[origin] ?? [] where !from.contains(owner) { from.append(owner) }
    }
    switch made.rule {
    case .handedOn(let source):
      if let source { add(content[source], source) }
    case .returned:
      if let origin = machine.number(ofOrigin: made.recorded.returned.origin) { add(content[origin], origin) }
    case .operator, .function, .part, .store, .other:
      for (position, value) in made.recorded.operands.enumerated() {
        for (value, part) in parts(of: value, machine) {
          guard let origin = machine.number(ofOrigin: value.origin), let cells = content[origin] else { continue }
          add(passed(cells, position, part, made), origin)
        }
      }
    }
    guard let makers = noted(made, result, from) else {
      if case .store = made.rule, let origin = machine.number(ofOrigin: made.recorded.operands[0].origin) {
        overwrite(made, origin)
      }
      return
    }
    var key = number
    if case .store = made.rule {
      // The array stays the one that it was, with other numbers in the cells that were stored into.
      guard let origin = machine.number(ofOrigin: made.recorded.operands[0].origin) else { return }
      overwrite(made, origin)
      guard !result.isEmpty else { return }
      key = origin
      var joint = content[origin] ?? .some([])
      joint.formUnion(result)
      content[origin] = joint
    } else {
      if result.isEmpty { return }
      content[key] = result
    }
    let known = key == number ? [] : self.owners[key] ?? []
    self.owners[key] = known + makers.filter { !known.contains($0) }
  }

  /// Takes away what a store has overwritten.
  private func overwrite(_ made: TracedOperation, _ origin: UInt64) {
    guard case .some(let cells)? = content[origin] else { return }
    let rest = cells.filter { !walk.stores(made, at: $0) }
    content[origin] = rest.isEmpty ? nil : .some(rest)
  }

  /// A value, or the items of a list of values, each with its number.
  private func parts(of value: Value, _ machine: Machine) -> [(Value, Int?)] {
    guard value.tag == .list || value.tag == .tuple else { return [(value, nil)] }
    return machine.heap.items(of: value).prefix(1000).enumerated().map { ($1, $0) }
  }

  /// The cells of the result in which some cells of an operand had a part.
  private func passed(_ cells: Cells, _ position: Int, _ part: Int?, _ made: TracedOperation) -> Cells {
    guard case .some(let cells) = cells, let shape = Values.shape(of: made.recorded.result, walk.machine) else {
      return .all
    }
    var result: Set<[Int]> = []
    guard let candidates = walk.candidates(made, position, part, cells, shape) else { return .all }
    for candidate in candidates {
      if result.count > 4096 { return .all }
      let operands = walk.operands(of: made, at: candidate)
      let takesPart = operands.contains { operand in
        operand.position == position && (operand.index.map { part == nil ? cells.contains($0) : true } ?? true)
      }
      if takesPart { result.insert(candidate) }
    }
    return .some(result)
  }

  // MARK: Uses

  /// Notes a statement's value as a use; the positions that stand for what it has made, nil for what is not followed.
  private func noted(_ made: TracedOperation, _ result: Cells, _ from: [Int]) -> [Int]? {
    if result.isEmpty { return from }
    guard let name = walk.names(of: made).first else { return from }
    let level = (from.map { $0 < 0 ? 0 : uses[$0].level }.min() ?? 0) + 1
    guard level <= depth else { return nil }
    guard uses.count < limit else {
      isCut = true
      return nil
    }
    let machine = walk.machine
    var places: [[Int]]?
    if case .some(let cells) = result { places = cells.sorted { $0.lexicographicallyPrecedes($1) } }
    let value = made.recorded.result
    var numbers: [Double] = []
    if value.tag == .array, let places {
      let past = machine.cells(of: value, before: made.number + 1)
      numbers = places.prefix(8).map { past[$0].isUnset ? .nan : past[$0].number }
    } else if value.isNumber {
      numbers = [value.number]
    }
    let position = uses.count
    uses.append(
      Use(
        name: name, cells: places, values: numbers, shape: Values.shape(of: value, machine),
        step: made.recorded.step, line: made.line, code: walk.statement(of: made) ?? made.text, level: level))
    // Only the shortest way to it is kept.
    for owner in from where (owner < 0 ? 0 : uses[owner].level) == level - 1 {
      if owner < 0 { roots.append(position) } else { uses[owner].children.append(position) }
    }
    return [position]
  }
}
