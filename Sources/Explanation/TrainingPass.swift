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

  /// The pass that the run has made last, or else the first that it will make, or with `isFirst` the first in any case; nil when no parameter is ever moved.
  init?(_ timeline: Timeline, isFirst: Bool = false) {
    let statements = UpdateStatement.all(in: timeline.program)
    guard !statements.isEmpty else { return nil }
    let present = timeline.machine.steps
    if isFirst {
      for length in [60, 400, 4000, 40_000] as [UInt64] {
        guard let window = timeline.window(from: 0, through: length) else { return nil }
        if let pass = TrainingPass(window, statements, mustReachBack: false, isFirst: true) {
          self = pass
          return
        }
        if window.machine.steps < length { return nil }
      }
      return nil
    }
    // First a window is looked for in which all that is moved has been moved before, so that no parameter is overlooked.
    for isWhole in [true, false] {
      for length in [60, 400, 4000, 40_000, 400_000] as [UInt64] {
        let first = present > length ? present - length : 0
        guard let window = timeline.window(from: first, through: present) else { break }
        if let pass = TrainingPass(window, statements, mustReachBack: first > 0, isWhole: isWhole) {
          self = pass.narrowed(timeline, statements) ?? pass
          return
        }
        if first == 0 || isWhole && length >= 4000 { break }
      }
    }
    // Nothing has been moved yet: the first time that it will be.
    for length in [100, 1000, 10_000, 100_000] as [UInt64] {
      guard let window = timeline.window(from: 0, through: present + length) else { return nil }
      if let pass = TrainingPass(window, statements, mustReachBack: false) {
        self = pass
        return
      }
      if window.machine.steps < present + length { return nil }
    }
    return nil
  }

  /// The same pass in a window that begins with it, which is quicker to run again; nil where that is not worth it.
  private func narrowed(_ timeline: Timeline, _ statements: [Int: UpdateStatement]) -> TrainingPass? {
    guard start > 0, tape.cellCount > 100_000, let step = tape.node(start)?.step, step > window.first + 1 else {
      return nil
    }
    let (first, last) = (window.first - 1, window.last)
    if let narrow = timeline.window(from: step - 1, through: last),
      let pass = TrainingPass(narrow, statements, mustReachBack: true), pass.updates.count == updates.count
    {
      return pass
    }
    // The look at the narrow one has moved the machine that both share.
    return timeline.window(from: first, through: last).flatMap {
      TrainingPass($0, statements, mustReachBack: first > 0)
    }
  }

  /// Where a value lives, as a key.
  enum Key: Hashable {
    case number(UInt64)
    case storage(Int)
  }

  private init?(
    _ window: Timeline.Window, _ statements: [Int: UpdateStatement], mustReachBack: Bool, isFirst: Bool = false,
    isWhole: Bool = false
  ) {
    // Whether there is anything to look at is found before the window is read.
    let machine = window.machine
    var number = machine.operations
    var isAny = false
    while let record = machine.record(of: number) {
      if statements[Int(record.instruction)] != nil, record.result.isFloating || record.result.tag == .array {
        isAny = true
        break
      }
      number -= 1
    }
    guard isAny, let tape = Tape(window) else { return nil }
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
    // A parameter is used by more than its own update; a running total is not.
    let instructions = statements
    updates = updates.filter { update in
      guard let key = TrainingPass.keys(update.old, tape).first else { return false }
      return (uses[key] ?? []).contains { place in
        let node = tape.nodes[place]
        return node.number > update.made && instructions[node.instruction] == nil && !node.isInPlace
          && !node.isStore && !TrainingPass.isPart(node, tape)
      }
    }
    guard let last = updates.last else { return nil }
    let everyUpdate = updates
    // The pass reaches back to the parameter's update before; the parameter that has lived longest says how far.
    var references: [Update] = []
    var seen: Set<Int> = []
    for update in updates.reversed() where seen.insert(update.node.instruction).inserted { references.append(update) }
    let before = references.map { reference -> UInt64 in
      updates.last { $0.node.number < reference.node.number && TrainingPass.leads($0, to: reference, tape) }?
        .node.number ?? 0
    }
    let beginning = machine.firstRecordedOperation
    if isWhole, mustReachBack, zip(references, before).contains(where: { $1 == 0 && $0.root(tape) < beginning }) {
      return nil
    }
    // Of those whose chain goes back, the one with the widest stretch is a parameter; others live within it.
    let reaching = zip(references, before).filter { $0.1 > 0 }
    let start: UInt64
    let end: UInt64
    if isFirst {
      start = 0
      // The second update of any of them begins another pass.
      let second = reaching.map(\.1).min() ?? last.node.number
      end = updates.last { $0.node.number <= second }?.node.number ?? second
      let firsts = updates.filter { update in
        !updates.contains { $0.node.number < update.node.number && TrainingPass.leads($0, to: update, tape) }
      }
      updates = firsts
    } else if let widest = reaching.max(by: { $0.0.node.number - $0.1 < $1.0.node.number - $1.1 }) {
      start = widest.1
      end = widest.0.node.number
    } else if mustReachBack {
      return nil
    } else {
      start = 0
      end = last.node.number
    }
    let inside = isFirst ? updates : updates.filter { $0.node.number > start && $0.node.number <= end }
    // What was made within the pass is no parameter, unless the pass is the first.
    let parameters = start == 0 ? inside : inside.filter { $0.root(tape) <= start }
    guard !parameters.isEmpty else { return nil }
    self.window = window
    self.tape = tape
    self.start = start
    self.updates = parameters
    let instructionsOfParameters = Set(parameters.map(\.node.instruction))
    var barriers: Set<UInt64> = []
    for update in everyUpdate where instructionsOfParameters.contains(update.node.instruction) {
      barriers.insert(update.node.number)
    }
    // The store that brings a new number to its place.
    for node in tape.nodes {
      if case .store = node.kind, barriers.contains(node.operands[1].origin) { barriers.insert(node.number) }
    }
    self.barriers = barriers
    for place in self.updates.indices { self.updates[place].name = name(of: self.updates[place]) }
    mark()
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
  private static func isPart(_ node: TapeNode, _ tape: Tape) -> Bool {
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

  /// Whether an update made the version that another began with.
  private static func leads(_ one: Update, to other: Update, _ tape: Tape) -> Bool {
    switch (one.node.result.place, other.old.place) {
    case (.cells(let first, let place, let layout), .cells(let second, let other, let shape)):
      return first == second && (layout.rank > 0 || shape.rank > 0 || place == other)
    case (.number(let first), .number):
      return keys(other.old, tape) == [.number(first)] || other.old.origin == first
    case (.number, .cells(let second, let place, _)):
      guard case .cells(let first, let other, _)? = one.stored(tape)?.place else { return false }
      return first == second && place == other
    default: return false
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
      value = Value(tag: .float, bits: tensor.values[0].bitPattern, origin: UInt32(truncatingIfNeeded: number))
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

  /// Marks what depends on a parameter.
  private mutating func mark() {
    var storages: Set<Int> = []
    var numbers: Set<UInt64> = []
    for update in updates {
      for key in TrainingPass.keys(update.old, tape) {
        switch key {
        case .number(let number): numbers.insert(number)
        case .storage(let storage): storages.insert(storage)
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
    for node in tape.nodes where node.operands.contains(where: isActive) {
      active.insert(node.number)
      var waiting = [node.result]
      while let value = waiting.popLast() {
        switch value.place {
        case .number(let number): numbers.insert(number)
        case .cells(let storage, _, _): storages.insert(storage)
        case .sequence(let items): waiting += items
        case .constant: break
        }
      }
    }
  }
}

extension TrainingPass.Update {
  /// Whether the update gives the parameter another shape, as a gradient that is not summed does.
  var isStretching: Bool { node.result.tensor?.shape != old.tensor?.shape }

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
