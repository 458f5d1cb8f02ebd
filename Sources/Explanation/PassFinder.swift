import Machine
import Syntax

/// Finds the passes of training in a window: which statements move parameters, and which of their executions belong together.
struct PassFinder {
  /// The executions of one pass, by their operations, in order.
  struct Stretch {
    var numbers: [UInt64] = []
    /// The step with which the pass begins: its loop's header, or else the first use of what it moves.
    var begin: UInt64 = 0
    /// The statement of that header; nil without a loop.
    var header: Int32?
    /// The last step of the pass before the next begins.
    var end: UInt64 = 0
  }

  private let tape: Tape
  private let machine: Machine
  private(set) var stretches: [Stretch] = []
  /// The instructions that move parameters.
  private(set) var instructions: Set<Int> = []
  private var updates: [TrainingPass.Update] = []
  /// For each update the one that made the version it began with.
  private var leaders: [Int?] = []
  /// For each update the operation that first made what it moves.
  private var roots: [UInt64] = []
  /// The steps at the header of the training's loop, in order.
  private var headers: [UInt64] = []

  /// Nil when nothing is moved in the window.
  init?(_ window: Timeline.Window, _ tape: Tape, _ statements: [Int: UpdateStatement]) {
    self.tape = tape
    machine = window.machine
    let found = TrainingPass.updates(statements, tape, machine)
    updates = found.updates
    link()
    let used = Set(
      updates.indices.filter { isUsed($0, found.uses, statements) }.map { updates[$0].node.instruction })
    keep(updates.indices.filter { used.contains(updates[$0].node.instruction) })
    link()
    dropInner()
    guard !updates.isEmpty else { return nil }
    headers = headerSteps()
    // What is moved before the training begins is prepared, not trained.
    if window.first == 1, let first = headers.first {
      let inside = updates.indices.filter { updates[$0].node.step > first }
      if !inside.isEmpty, inside.count < updates.count {
        keep(inside)
        link()
      }
    }
    gather()
    if stretches.count == 1 {
      dropComputed()
      guard !updates.isEmpty else { return nil }
      gather()
    }
    instructions = Set(stretches.flatMap(\.numbers).compactMap { tape.node($0)?.instruction })
    bound(window)
  }

  // MARK: Chains

  private enum Holder: Hashable {
    case number(UInt64)
    case storage(Int)
    case cell(Int, Int)
  }

  private func holders(_ value: TapeValue) -> [Holder] {
    switch value.place {
    case .cells(let storage, let offset, let layout):
      return layout.rank > 0 ? [.storage(storage)] : [.cell(storage, offset), .storage(storage)]
    case .number:
      return TrainingPass.keys(value, tape).compactMap { if case .number(let n) = $0 { .number(n) } else { nil } }
    case .constant, .sequence: return []
    }
  }

  /// Finds for each update the one before on the same parameter, and where the parameter came from.
  private mutating func link() {
    leaders = []
    roots = []
    var last: [Holder: Int] = [:]
    for (place, update) in updates.enumerated() {
      let olds = holders(update.old) + (update.old.origin == 0 ? [] : [.number(update.old.origin)])
      let leader = olds.lazy.compactMap { last[$0] }.first
      leaders.append(leader)
      roots.append(leader.map { roots[$0] } ?? update.root(tape))
      last[.number(update.node.number)] = place
      if let holder = holders(update.node.result).first { last[holder] = place }
      if let cell = update.stored(tape), let holder = holders(cell).first { last[holder] = place }
    }
  }

  private mutating func keep(_ places: [Int]) { updates = places.map { updates[$0] } }

  /// The update before on the same parameter by the same statement.
  private func previous(_ place: Int) -> Int? {
    var place = place
    let instruction = updates[place].node.instruction
    while let leader = leaders[place] {
      if updates[leader].node.instruction == instruction { return leader }
      place = leader
    }
    return nil
  }

  /// Whether a parameter was used, by more than its own update, since it was moved last; a running total is not.
  private func isUsed(_ place: Int, _ uses: [TrainingPass.Key: [Int]], _ statements: [Int: UpdateStatement]) -> Bool {
    let update = updates[place]
    guard let key = TrainingPass.keys(update.old, tape).first else { return false }
    let from = previous(place).map { updates[$0].node.number } ?? 0
    return (uses[key] ?? []).contains { position in
      let node = tape.nodes[position]
      return node.number > from && node.number < update.node.number && statements[node.instruction] == nil
        && !node.isInPlace && !node.isStore && !TrainingPass.isPart(node, tape)
    }
  }

  /// Leaves out statements whose target is made anew within a pass: totals, and values of the forward pass.
  private mutating func dropInner() {
    var links: [(instruction: Int, from: UInt64, to: UInt64)] = []
    for place in updates.indices {
      guard let previous = previous(place) else { continue }
      links.append((updates[place].node.instruction, updates[previous].node.number, updates[place].node.number))
    }
    var inner: Set<Int> = []
    for (place, update) in updates.enumerated() where !inner.contains(update.node.instruction) {
      let isInner = links.contains {
        $0.instruction != update.node.instruction && $0.from < roots[place] && update.node.number < $0.to
      }
      if isInner { inner.insert(update.node.instruction) }
    }
    // So does what begins twice with the same value between two moves of another: `s = b` before a loop that adds to `s`.
    var starts: [Int: [Int]] = [:]
    for place in updates.indices where leaders[place] == nil {
      starts[updates[place].node.instruction, default: []].append(place)
    }
    for (instruction, places) in starts where !inner.contains(instruction) {
      let isInner = zip(places, places.dropFirst()).contains { one, other in
        roots[one] == roots[other]
          && links.contains {
            $0.instruction != instruction && !inner.contains($0.instruction) && $0.from < updates[one].node.number
              && updates[other].node.number < $0.to
          }
      }
      if isInner { inner.insert(instruction) }
    }
    guard !inner.isEmpty else { return }
    keep(updates.indices.filter { !inner.contains(updates[$0].node.instruction) })
    link()
  }

  /// Leaves out statements whose target was computed from another parameter, where only one pass is there to tell.
  private mutating func dropComputed() {
    var inner: Set<Int> = []
    for update in updates where !inner.contains(update.node.instruction) {
      let others = updates.filter { $0.node.instruction != update.node.instruction }.map(\.old)
      let active = TrainingPass.dependents(of: others, tape)
      if update.old.origin < update.node.number, active.contains(update.old.origin) {
        inner.insert(update.node.instruction)
      }
    }
    guard !inner.isEmpty else { return }
    keep(updates.indices.filter { !inner.contains(updates[$0].node.instruction) })
    link()
  }

  // MARK: Passes

  /// Puts together what lies between two moves of the same parameter by the same statement.
  private mutating func gather() {
    stretches = []
    var current = Stretch()
    var inside: Set<Int> = []
    var header = 0
    for (place, update) in updates.enumerated() {
      var isAgain = false
      if let previous = previous(place), inside.contains(previous) { isAgain = true }
      // A parameter that was made after the last move belongs to another training.
      if let last = current.numbers.last, roots[place] > last { isAgain = true }
      // So does what lies behind the next header, whatever of the pass before was seen.
      while header < headers.count, headers[header] <= update.node.step {
        if !current.numbers.isEmpty, headers[header] > step(of: current.numbers.last) { isAgain = true }
        header += 1
      }
      if isAgain {
        stretches.append(current)
        current = Stretch()
        inside = []
      }
      current.numbers.append(update.node.number)
      inside.insert(place)
    }
    if !current.numbers.isEmpty { stretches.append(current) }
  }

  /// The steps at the header that lies between most moves of a parameter and the moves before.
  private func headerSteps() -> [UInt64] {
    let found = updates.indices.reversed().prefix(60).compactMap { place in
      previous(place).flatMap { header(after: updates[$0].node.step, through: updates[place].node.step)?.1 }
    }
    guard let common = mostFrequent(found) else { return [] }
    var result: [UInt64] = []
    var step = machine.firstRecordedStep
    while let record = machine.recordedStep(step) {
      if record.statement == common { result.append(step) }
      step += 1
    }
    return result
  }

  /// Finds where each pass begins and ends.
  private mutating func bound(_ window: Timeline.Window) {
    for place in stretches.indices {
      let first = step(of: stretches[place].numbers.first)
      let before = place > 0 ? step(of: stretches[place - 1].numbers.last) : window.first - 1
      if place > 0, let header = header(after: before, through: first) {
        (stretches[place].begin, stretches[place].header) = header
      } else {
        stretches[place].begin = place > 0 ? before + 1 : max(before + 1, firstUse(stretches[place], first))
      }
    }
    // All passes begin with the same header, also the first of a window and the first behind the end of a loop.
    if let common = mostFrequent(stretches.compactMap(\.header)) {
      for place in stretches.indices where stretches[place].header != common {
        var step = step(of: stretches[place].numbers.first)
        let before = place > 0 ? self.step(of: stretches[place - 1].numbers.last) : window.first - 1
        while step > before, let record = machine.recordedStep(step) {
          if record.statement == common {
            (stretches[place].begin, stretches[place].header) = (step, common)
            break
          }
          step -= 1
        }
      }
    }
    for place in stretches.indices {
      stretches[place].end = place + 1 < stretches.count ? stretches[place + 1].begin - 1 : window.last
    }
  }

  /// The statement that is there most often; of several the last.
  private func mostFrequent(_ statements: [Int32]) -> Int32? {
    var counts: [Int32: Int] = [:]
    for statement in statements { counts[statement, default: 0] += 1 }
    return counts.max { ($0.value, $0.key) < ($1.value, $1.key) }?.key
  }

  private func step(of number: UInt64?) -> UInt64 { number.flatMap { tape.node($0)?.step } ?? 0 }

  /// The outermost loop that went on between two steps: the first step at its header.
  private func header(after first: UInt64, through last: UInt64) -> (UInt64, Int32)? {
    guard first < last else { return nil }
    let program = machine.program
    var best: (step: UInt64, statement: Int32, depth: Int32, length: Int)?
    for step in first + 1...last {
      guard let record = machine.recordedStep(step), record.statement >= 0,
        Int(record.statement) < program.statements.count
      else { continue }
      let code = program.statements[Int(record.statement)].code
      guard let loop = program.codes[code].loops.first(where: { $0.statement == Int(record.statement) }) else {
        continue
      }
      let length = loop.last - loop.first
      if let known = best, known.depth < record.depth || known.depth == record.depth && known.length >= length {
        continue
      }
      best = (step, record.statement, record.depth, length)
    }
    return best.map { ($0.step, $0.statement) }
  }

  /// The step of the first use of what a pass moves.
  private func firstUse(_ stretch: Stretch, _ last: UInt64) -> UInt64 {
    let numbers = Set(stretch.numbers)
    let olds = updates.filter { numbers.contains($0.node.number) }.map(\.old)
    let first = TrainingPass.dependents(of: olds, tape).min()
    return first.flatMap { tape.node($0)?.step } ?? last
  }
}
