import Machine
import Syntax

/// One pass of training in the record: from the parameters through the cost and the gradients to the step along them.
struct TrainingPass {
  let window: Timeline.Window
  let tape: Tape
  /// The updates of the pass, in order.
  var updates: [Update]
  /// All operations that move a parameter, in the window: what was there before them is another version.
  let barriers: Set<UInt64>
  /// The operation behind which the pass begins; 0 when it is the first.
  let start: UInt64
  /// Every value that depends on a parameter, by the operations that made them.
  private(set) var active: Set<UInt64> = []
  /// How many operations the run has done where it stands: what is behind has been looked at ahead.
  let moment: UInt64
  /// How many steps around the run's were looked at.
  let reach: UInt64
  /// The first step of the pass, and the header of its loop.
  let firstStep: UInt64
  let header: Int32?

  /// A parameter that moved a step.
  struct Update {
    /// The node that made the new value.
    let node: TapeNode
    let statement: UpdateStatement
    /// The parameter before, where it lives.
    let old: TapeValue
    /// The value before as the machine held it, for a number.
    let value: Value
    /// What was added or taken away.
    let steps: [TapeValue]
    /// For each of them 1 where it was added and -1 where it was taken away.
    let signs: [Double]
    /// The operation that made or last wrote the old version; 0 for one that was there before.
    let made: UInt64
    /// How the script calls it.
    var name: String
  }

  /// Which pass of a run is meant.
  enum Choice {
    /// The one in which the run stands; behind its end, and before the next begins, the one that was made last.
    case present
    /// The one before that.
    case previous
    /// The first that there is.
    case first
  }

  /// The pass that is meant; nil when no parameter is ever moved there. What the run has not done yet is looked at ahead, but no
  /// farther than the pass reaches.
  init?(_ timeline: Timeline, _ choice: Choice = .present, farther: UInt64 = 0) {
    let statements = UpdateStatement.all(in: timeline.program)
    guard !statements.isEmpty else { return nil }
    let present = timeline.machine.steps
    for length in [60, 400, 4000, 15_000, 40_000, 150_000, 400_000] as [UInt64] where length > farther {
      let from: UInt64
      let through: UInt64
      switch choice {
      case .present, .previous: (from, through) = (present > length ? present - length : 0, present + length)
      case .first: (from, through) = (0, length)
      }
      guard let window = timeline.window(from: from, through: through) else { return nil }
      let isOver = window.machine.steps < through
      guard TrainingPass.moves(window.machine, statements) else {
        if from == 0, isOver { return nil }
        continue
      }
      guard let tape = Tape(window) else { return nil }
      guard let finder = PassFinder(window, tape, statements) else {
        if from == 0, isOver { return nil }
        continue
      }
      let stretches = finder.stretches
      var place = 0
      switch choice {
      case .first: break
      case .present, .previous: place = stretches.lastIndex { $0.begin <= present } ?? 0
      }
      if case .previous = choice {
        guard place > 0 else {
          if from == 0 { return nil }
          continue
        }
        place -= 1
      }
      // The whole of it must be there.
      guard place > 0 || from == 0, place + 1 < stretches.count || isOver else { continue }
      // What comes before and behind it says nothing about it, and costs time.
      let begin = place > 1 ? max(window.first, stretches[place - 1].begin) : window.first
      guard let narrow = timeline.window(from: begin - 1, through: stretches[place].end), let tape = Tape(narrow),
        let pass = TrainingPass(
          narrow, tape, statements, finder, place, moment: timeline.machine.operations, reach: length)
      else { return nil }
      self = pass
      return
    }
    return nil
  }

  private init?(
    _ window: Timeline.Window, _ tape: Tape, _ statements: [Int: UpdateStatement], _ finder: PassFinder, _ place: Int,
    moment: UInt64, reach: UInt64
  ) {
    let stretch = finder.stretches[place]
    let numbers = Set(stretch.numbers)
    let all = TrainingPass.updates(statements, tape, window.machine).updates
    start = place > 0 ? finder.stretches[place - 1].numbers.last ?? 0 : 0
    let start = start
    // What was made within the pass is no parameter, unless the pass is the first.
    let parameters = all.filter { numbers.contains($0.node.number) && (start == 0 || $0.root(tape) <= start) }
    guard !parameters.isEmpty else { return nil }
    self.window = window
    self.tape = tape
    self.moment = moment
    self.reach = reach
    firstStep = stretch.begin
    header = stretch.header
    updates = parameters
    var barriers: Set<UInt64> = []
    for node in tape.nodes where finder.instructions.contains(node.instruction) { barriers.insert(node.number) }
    // The store that brings a new number to its place.
    for node in tape.nodes {
      if case .store = node.kind, barriers.contains(node.operands[1].origin) { barriers.insert(node.number) }
    }
    self.barriers = barriers
    for place in updates.indices { updates[place].name = name(of: updates[place]) }
    active = TrainingPass.dependents(of: updates.map(\.old), tape)
  }

  /// Whether any statement that may move a parameter was executed in a window.
  private static func moves(_ machine: Machine, _ statements: [Int: UpdateStatement]) -> Bool {
    var number = machine.operations
    while let record = machine.record(of: number) {
      if statements[Int(record.instruction)] != nil, record.result.isFloating || record.result.tag == .array {
        return true
      }
      number -= 1
    }
    return false
  }

  /// Everything in a tape that may be an update, and the places of the nodes that use each value.
  static func updates(_ statements: [Int: UpdateStatement], _ tape: Tape, _ machine: Machine) -> (
    updates: [Update], uses: [Key: [Int]]
  ) {
    var updates: [Update] = []
    var writers: [Int: [UInt64]] = [:]
    var uses: [Key: [Int]] = [:]
    for (place, node) in tape.nodes.enumerated() {
      if let statement = statements[node.instruction],
        let update = TrainingPass.update(node, statement, tape, machine, writers)
      {
        updates.append(update)
      }
      switch node.kind {
      case .view, .same: break
      case .rule, .store, .unknown:
        for operand in node.operands {
          for key in TrainingPass.keys(operand, tape) { uses[key, default: []].append(place) }
        }
      }
      if node.isInPlace, case .cells(let storage, _, _) = node.result.place {
        writers[storage, default: []].append(node.number)
      }
      if case .store = node.kind, case .cells(let storage, _, _) = node.operands[0].place {
        writers[storage, default: []].append(node.number)
      }
    }
    return (updates, uses)
  }

  /// Where a value lives, as a key.
  enum Key: Hashable {
    case number(UInt64)
    case storage(Int)
  }

  /// The keys of a value: where it lives.
  static func keys(_ value: TapeValue, _ tape: Tape) -> [Key] {
    switch value.place {
    case .constant: return []
    case .cells(let storage, _, _): return [.storage(storage)]
    case .number(let number):
      var number = number
      while let node = tape.node(number), case .same = node.kind, let operand = node.operands.first,
        case .number(let inner) = operand.place
      {
        number = inner
      }
      return [.number(number)]
    case .sequence(let items): return items.flatMap { keys($0, tape) }
    }
  }

  /// Whether a node only reads the part that an update of a part begins with.
  static func isPart(_ node: TapeNode, _ tape: Tape) -> Bool {
    guard let place = tape.index[node.number], place + 1 < tape.nodes.count, case .rule(.moved) = node.kind else {
      return false
    }
    let tree = tape.program.trees[0]
    let origin = tape.program.place(of: node.instruction)
    guard origin.tree == 0 else { return false }
    // The target of an augmented assignment is read before it is written.
    return tree.nodes.indices.contains {
      tree.nodes[$0].kind == .augmentedAssign && tree.child(0, of: NodeID($0)) == origin.node
    }
  }

  private static func update(
    _ node: TapeNode, _ statement: UpdateStatement, _ tape: Tape, _ machine: Machine, _ writers: [Int: [UInt64]]
  ) -> Update? {
    guard node.operands.count == 2, !node.result.isWhole else { return nil }
    var steps = [node.operands[statement.isReversed ? 0 : 1]]
    var signs = [tape.isDifference(node) ? -1.0 : 1]
    var old = node.operands[statement.isReversed ? 1 : 0]
    for _ in 0..<statement.depth {
      guard let inner = tape.node(old.origin), inner.operands.count == 2 else { return nil }
      steps.append(inner.operands[1])
      signs.append(tape.isDifference(inner) ? -1 : 1)
      old = inner.operands[0]
    }
    // An item of a list is what was put there; a cell of an array is that cell.
    while let inner = tape.node(old.origin) {
      if case .same = inner.kind, let operand = inner.operands.first {
        old = operand
      } else if case .rule(.moved) = inner.kind, inner.positions.count == 1, let position = inner.positions.first,
        let array = inner.operands.first, case .cells(let storage, let offset, let layout) = array.place
      {
        let places = Adjoints.places(offset, layout)
        guard places.indices.contains(position) else { return nil }
        old = TapeValue(
          place: .cells(storage: storage, offset: places[position], layout: .scalar), tensor: old.tensor, origin: 0)
      } else {
        break
      }
    }
    guard let tensor = old.tensor, tensor.count > 0 else { return nil }
    var made: UInt64 = 0
    var value = Value.unset
    switch old.place {
    case .cells(let storage, _, _):
      made = writers[storage]?.last { $0 < node.number } ?? old.origin
    case .number(let number):
      made = number
      value =
        machine.recorded(number).map(\.result)
        ?? Value(tag: .float, bits: tensor.values[0].bitPattern, origin: UInt32(truncatingIfNeeded: number))
    case .constant, .sequence: return nil
    }
    return Update(
      node: node, statement: statement, old: old, value: value, steps: steps, signs: signs, made: made, name: "")
  }

  private func name(of update: Update) -> String {
    let target = update.statement.target
    let isAlone = updates.count { $0.node.instruction == update.node.instruction } == 1
    if isAlone, !target.contains("[") { return target }
    // A name that only stands for the parameter for a moment is told by what holds it.
    for place in [update.node.result.place, update.old.place] {
      guard case .cells(let storage, _, _) = place, update.old.tensor?.shape != [] else { continue }
      if let owner = tape.owners[storage] { return owner }
    }
    guard !isAlone, update.old.tensor?.shape != [] else { return target }
    let same = updates.filter { $0.node.instruction == update.node.instruction }
    let place = same.firstIndex { $0.node.number == update.node.number } ?? 0
    return "\(target) (\(place + 1) of \(same.count))"
  }

  /// The operations whose results depend on values.
  static func dependents(of values: [TapeValue], _ tape: Tape) -> Set<UInt64> {
    var active: Set<UInt64> = []
    var storages: Set<Int> = []
    var numbers: Set<UInt64> = []
    func note(_ value: TapeValue) {
      var waiting = [value]
      while let value = waiting.popLast() {
        switch value.place {
        case .number(let number): numbers.insert(number)
        case .cells(let storage, _, _): storages.insert(storage)
        case .sequence(let items): waiting += items
        case .constant: break
        }
      }
    }
    func isActive(_ value: TapeValue) -> Bool {
      switch value.place {
      case .constant: false
      case .number(let number): numbers.contains(number)
      case .cells(let storage, _, _): storages.contains(storage)
      case .sequence(let items): items.contains(where: isActive)
      }
    }
    for value in values {
      for key in TrainingPass.keys(value, tape) {
        switch key {
        case .number(let number): numbers.insert(number)
        case .storage(let storage): storages.insert(storage)
        }
      }
    }
    for node in tape.nodes where node.operands.contains(where: isActive) {
      active.insert(node.number)
      note(node.result)
    }
    return active
  }
}

extension TrainingPass.Update {
  /// The cell in which a number was stored after it was made; nil when it only got a name.
  func stored(_ tape: Tape) -> TapeValue? {
    guard let place = tape.index[node.number] else { return nil }
    for next in tape.nodes[place...].prefix(3) {
      if case .store(let positions) = next.kind, next.operands[1].origin == node.number, positions.count == 1,
        case .cells(let storage, let offset, let layout) = next.operands[0].place
      {
        let places = Adjoints.places(offset, layout)
        guard places.indices.contains(positions[0]) else { return nil }
        return TapeValue(
          place: .cells(storage: storage, offset: places[positions[0]], layout: .scalar), tensor: node.result.tensor,
          origin: 0)
      }
    }
    return nil
  }

  /// The operation that first made what the parameter is, as far as the window tells.
  func root(_ tape: Tape) -> UInt64 {
    var origin = old.origin
    if case .number(let number) = old.place { origin = number }
    while let node = tape.node(origin), node.instruction == self.node.instruction, let operand = node.operands.first,
      operand.origin != origin
    {
      origin = operand.origin
    }
    return origin
  }
}

extension TapeNode {
  /// Whether it stores into cells that existed.
  var isStore: Bool {
    if case .store = kind { return true }
    return false
  }
}
