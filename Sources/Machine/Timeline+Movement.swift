import Diagnostics
import Syntax

/// The movements of the shell, forwards and backwards. Each goes from a position to a position and none prints; those that
/// run forwards stop at breakpoints and watches. Inside a statement the rest of it counts as the first step.
extension Timeline {
  /// Why a movement ended where it did.
  package enum Arrival {
    /// Where it was asked to go.
    case there
    /// At a breakpoint; or behind a change of what a watch shows: what it showed and what it shows now.
    case stopped(Stop, change: (before: Snapshot, now: Snapshot)?)
    /// At the end of the script, before coming to where it was asked to go.
    case end
    /// At the start of the script, before coming to where it was asked to go.
    case start
    /// Ctrl-C.
    case interrupted
    /// The next step fails.
    case failed(Diagnostic)
  }

  /// A loop that is under way.
  package struct ActiveLoop {
    package let loop: Code.Loop
    /// Which frame it runs in.
    package let frame: Int
    /// The pass that is under way, from 1; 0 before the first.
    package let pass: Int
    /// How many passes there will be, where that is known.
    package let count: Int?
  }

  // MARK: Forwards

  /// Makes steps, entering calls.
  package func step(_ count: Int = 1) -> Arrival {
    var rule = Machine.StopRule()
    let made = isInside ? machine.steps - 1 : machine.steps
    let (goal, overflow) = made.addingReportingOverflow(UInt64(max(1, count)))
    rule.steps = overflow ? .max : goal
    return run(rule)
  }

  /// Makes steps of a frame, the innermost one unless another is named, and those of the calls in them.
  package func next(_ count: Int = 1, frame: Int? = nil) -> Arrival {
    var rule = Machine.StopRule()
    rule.depth = frame.map { $0 + 1 } ?? machine.frameCount
    let barrier = readyBarrier()
    return times(count) { run(rule, barrier) }
  }

  /// Makes operations, stopping inside statements.
  package func operation(_ count: Int = 1) -> Arrival {
    let barrier = readyBarrier()
    return times(count) {
      var rule = Machine.StopRule()
      rule.operations = machine.operations &+ 1
      return run(rule, barrier)
    }
  }

  /// Runs until a function returns: that of the innermost frame, unless another is named.
  package func finish(frame: Int? = nil) -> Arrival {
    var rule = Machine.StopRule()
    rule.depth = max(1, frame ?? machine.frameCount - 1)
    return run(rule)
  }

  /// Runs to the end of the script.
  package func proceed() -> Arrival { run(Machine.StopRule()) }

  /// Runs until a loop is about to evaluate its header again, so many times, or has ended.
  package func iterate(_ active: ActiveLoop, times count: Int = 1) -> Arrival {
    var rule = Machine.StopRule()
    rule.depth = active.frame + 1
    let barrier = readyBarrier()
    return times(count) {
      if machine.isLeft(active) { return .there }
      while true {
        let arrival = run(rule, barrier)
        guard case .there = arrival, !machine.isPassOver(of: active) else { return arrival }
      }
    }
  }

  /// Runs until an expression is true at a boundary of a frame, first after one step; until the frame is left, too, and to
  /// the end of the script, where it is asked as well.
  package func until(_ condition: Lookout, frame: Int) -> Arrival {
    let barrier = readyBarrier()
    var rule = Machine.StopRule()
    // Looked at inside the run, which costs a tenth of stopping it at each boundary.
    rule.observer = { machine in
      guard machine.frameCount <= frame + 1 else { return false }
      return machine.frameCount <= frame || condition.value(on: machine, frame: frame).isTrue
    }
    let arrival = run(rule, barrier)
    if case .failed = arrival { return arrival }
    if machine.frameCount == frame + 1, condition.value(on: machine, frame: frame).isTrue { return .there }
    return arrival
  }

  /// Runs until a name is given its next value.
  package func until(given name: Followed) throws(Diagnostic) -> Arrival {
    var follower = Follower([name])
    follower.begin(machine)
    let barrier = readyBarrier()
    var (isGiven, failure) = (false, Diagnostic?.none)
    let look = { (machine: Machine) -> Bool in
      do throws(Diagnostic) { try follower.update(machine) { _, _, _ in isGiven = true } } catch { failure = error }
      return isGiven || failure != nil
    }
    var rule = Machine.StopRule()
    rule.observer = look
    let arrival = run(rule, barrier)
    if case .failed = arrival { return arrival }
    if !isGiven { _ = look(machine) }
    if let failure { throw failure }
    if isGiven, case .end = arrival { return .there }
    return arrival
  }

  private func times(_ count: Int, _ body: () -> Arrival) -> Arrival {
    for _ in 0..<max(1, count) {
      let arrival = body()
      guard case .there = arrival else { return arrival }
    }
    return .there
  }

  private func run(_ rule: Machine.StopRule) -> Arrival {
    let barrier = readyBarrier()
    return run(rule, barrier)
  }

  /// Runs by a rule, up to a breakpoint or watch.
  private func run(_ rule: Machine.StopRule, _ barrier: Barrier) -> Arrival {
    if barrier.hasWatches { return runWatching(rule, barrier) }
    var rule = rule
    rule.marks = barrier.marks
    while true {
      let stop = forward(rule)
      guard case .mark = stop else { return arrival(stop) }
      if let breakpoint = barrier.breakpoint(on: machine) { return stopped(breakpoint) }
      // A condition that does not hold is passed by; the rule may have been met at the same place.
      if machine.steps >= rule.steps { return .there }
    }
  }

  /// The same, looking after each step whether something that is watched has changed.
  private func runWatching(_ rule: Machine.StopRule, _ barrier: Barrier) -> Arrival {
    var change: (stop: Stop, before: Snapshot, now: Snapshot)?
    var watching = rule
    watching.marks = barrier.marks
    watching.observer = { machine in
      change = barrier.change(on: machine)
      return change != nil || rule.observer?(machine) ?? false
    }
    while true {
      let stop = forward(watching)
      switch stop {
      case .boundary, .end, .mark: break
      case .operation, .interrupted, .failed: return arrival(stop)
      }
      // Where a run ends by its rule, nobody has looked yet.
      if let change = change ?? barrier.change(on: machine) {
        return stopped(change.stop, change: (change.before, change.now))
      }
      guard case .mark = stop else { return arrival(stop) }
      if let breakpoint = barrier.breakpoint(on: machine) { return stopped(breakpoint) }
      if machine.steps >= rule.steps || machine.frameCount <= rule.depth { return .there }
    }
  }

  private func stopped(_ stop: Stop, change: (before: Snapshot, now: Snapshot)? = nil) -> Arrival {
    if stop.isTemporary { stops.removeAll { $0.number == stop.number } }
    return .stopped(stop, change: change)
  }

  /// Why a run stopped, as a movement says it.
  private func arrival(_ stop: Machine.Stop) -> Arrival {
    switch stop {
    case .boundary, .mark, .operation: return .there
    case .end: return .end
    case .interrupted: return .interrupted
    case .failed:
      if case .failed(let diagnostic) = status { return .failed(diagnostic) }
      return .there
    }
  }

  /// Goes to a position, forwards or backwards; breakpoints and watches do not stop it. Interrupted on the way back it stays
  /// where it is.
  package func travel(to position: Position) -> Arrival { arrival(go(to: position)) }

  // MARK: Backwards

  /// Goes so many steps back, or to the start.
  package func back(_ count: Int = 1) -> Arrival {
    let count = UInt64(max(1, count))
    guard machine.steps > 0 else { return .start }
    // Inside a statement, its own beginning is the first step back.
    let arrival = travel(to: Position(steps: machine.steps > count ? machine.steps - count : 0))
    guard case .there = arrival, machine.steps == 0 else { return arrival }
    return .start
  }

  /// Goes so many operations back, at most to the beginning of the statement; from between two statements a step.
  package func backOperation(_ count: Int = 1) -> Arrival {
    let count = UInt64(max(1, count))
    guard isInside else { return back() }
    let begin = look(at: machine.steps - 1).operations
    guard machine.operations > count, machine.operations - count > begin else { return back() }
    return travel(to: Position(steps: machine.steps, operations: machine.operations - count))
  }

  /// The inverse of `next`.
  package func backNext(_ count: Int = 1, frame: Int? = nil) throws(Diagnostic) -> Arrival {
    let depth = frame.map { $0 + 1 } ?? machine.frameCount
    return try back(count) { $0.frameCount <= depth }
  }

  /// Back to before the statement that called the function.
  package func backFinish(frame: Int? = nil) throws(Diagnostic) -> Arrival {
    let depth = frame.map { $0 + 1 } ?? machine.frameCount
    return try back { $0.frameCount < depth }
  }

  /// Back to where the loop was about to evaluate its header.
  package func backIterate(_ active: ActiveLoop, times count: Int = 1) throws(Diagnostic) -> Arrival {
    try back(count) { $0.frameCount == active.frame + 1 && $0.nextStatement == active.loop.statement }
  }

  /// Back to where an expression was true at a boundary of a frame.
  package func backUntil(_ condition: Lookout, frame: Int) throws(Diagnostic) -> Arrival {
    try back { $0.frameCount == frame + 1 && condition.value(on: $0, frame: frame).isTrue }
  }

  /// Back to where a breakpoint or a watch would have stopped a run, or to the start.
  package func backProceed(_ count: Int = 1) throws(Diagnostic) -> Arrival {
    let barrier = readyBarrier()
    var stop: (stop: Stop, change: (before: Snapshot, now: Snapshot)?)?
    var last = machine.steps
    for number in 0..<max(1, count) {
      stop = nil
      guard
        let steps = try latest(
          before: last,
          where: { (machine, isFirst) in
            if isFirst { barrier.begin(machine) }
            let change = isFirst ? nil : barrier.change(on: machine)
            let breakpoint = change == nil ? barrier.breakpoint(on: machine) : nil
            guard let found = change?.stop ?? breakpoint else { return false }
            stop = (found, change.map { ($0.before, $0.now) })
            return true
          })
      else {
        if number == 0, last == 0 { return .start }
        last = 0
        break
      }
      last = steps
    }
    let arrival = travel(to: Position(steps: last))
    guard case .there = arrival, let stop else { return arrival }
    return .stopped(stop.stop, change: stop.change)
  }

  /// Goes back to the so-manieth earlier position of the kind asked for, or to the earliest that there is; stays where it is
  /// when there is none.
  private func back(_ count: Int = 1, where holds: (Machine) -> Bool) throws(Diagnostic) -> Arrival {
    var target: UInt64?
    for _ in 0..<max(1, count) {
      guard let steps = try latest(before: target ?? machine.steps, where: { machine, _ in holds(machine) }) else {
        break
      }
      target = steps
    }
    guard let target else { return .start }
    return travel(to: Position(steps: target))
  }

  /// The latest position before a step at which something holds; windows of the past are run through again, the nearest
  /// first. `holds` is told which position is the first of a window.
  package func latest(
    before steps: UInt64, where holds: (_ machine: Machine, _ isFirst: Bool) -> Bool
  ) throws(Diagnostic) -> UInt64? {
    var end = steps
    var reach: UInt64 = 1024
    while end > 0 {
      let start = end > reach ? end - reach : 0
      var found: UInt64?
      // The step before the window shows what the first step in it has changed.
      var isFirst = true
      try scan(from: start > 0 ? start - 1 : 0, through: end - 1) { (machine) throws(Diagnostic) in
        if machine.steps < end, holds(machine, isFirst), machine.steps >= start { found = machine.steps }
        isFirst = false
        return machine.steps + 1 >= end
      }
      if let found { return found }
      end = start
      reach *= 4
    }
    return nil
  }

  // MARK: Places

  /// The loop that a frame is about to begin, where its innermost one is not under way.
  package func comingLoop(frame: Int) -> ActiveLoop? {
    guard frame == machine.frameCount - 1, let next = machine.nextStatement else { return nil }
    let code = program.codes[Int(machine.calls[frame].code)]
    return code.loops.first { $0.statement == next }.map { ActiveLoop(loop: $0, frame: frame, pass: 0, count: nil) }
  }

  /// The loops under way, innermost first, from the running frame to the module.
  package func activeLoops(of machine: Machine? = nil) -> [ActiveLoop] {
    let machine = machine ?? self.machine
    var result: [ActiveLoop] = []
    var pointer = machine.pointer
    for frame in stride(from: machine.frameCount - 1, through: 0, by: -1) {
      let call = machine.calls[frame]
      let code = machine.program.codes[Int(call.code)]
      for loop in code.loops.reversed() where loop.first <= pointer && pointer < loop.last {
        guard let active = machine.activeLoop(loop, frame: frame) else { continue }
        result.append(active)
      }
      pointer = machine.returnPointer(ofFrame: frame) - 1
    }
    return result
  }
}

extension Machine {
  /// Whether the pass of a loop that was under way is over: the loop is about to evaluate its header, or was left.
  fileprivate func isPassOver(of active: Timeline.ActiveLoop) -> Bool {
    isLeft(active) || frameCount == active.frame + 1 && nextStatement == active.loop.statement
  }

  /// Whether a loop that was under way has ended.
  fileprivate func isLeft(_ active: Timeline.ActiveLoop) -> Bool {
    guard frameCount == active.frame + 1 else { return frameCount <= active.frame }
    return pointer < active.loop.first || pointer >= active.loop.last
  }

  /// Where a frame's caller goes on.
  func returnPointer(ofFrame frame: Int) -> Int { Int(frames[frame].returnTo) }

  /// How a loop of a frame stands; nil when it has not begun.
  func activeLoop(_ loop: Code.Loop, frame: Int) -> Timeline.ActiveLoop? {
    let slots = stack + Int(frames[frame].base)
    if loop.isFor {
      let source = slots[loop.register]
      guard !source.isUnset, source.tag != .int, slots[loop.register + 1].tag == .int else { return nil }
      // Before its first item a loop has not begun.
      let pass = slots[loop.register + 1].integer
      guard pass > 0, pointer != loop.first || frame < frameCount - 1 else { return nil }
      return Timeline.ActiveLoop(loop: loop, frame: frame, pass: pass, count: try? count(of: source))
    }
    guard slots[loop.register].tag == .int else { return nil }
    let pass = slots[loop.register].integer
    guard pass > 0 else { return nil }
    return Timeline.ActiveLoop(loop: loop, frame: frame, pass: pass, count: nil)
  }
}
