import Diagnostics
import Syntax

/// The movements of the shell, forwards and backwards. Each goes from a position to a position; none prints.
extension Timeline {
  /// Why a movement ended where it did.
  package enum Arrival {
    /// Where it was asked to go.
    case there
    /// Before a marked statement.
    case mark
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
    let (goal, overflow) = machine.steps.addingReportingOverflow(UInt64(max(1, count)))
    rule.steps = overflow ? .max : goal
    if let arrival = finishStatement() { return arrival }
    return arrival(forward(rule))
  }

  /// Makes a step, and those of the calls in it. `marks` stop it inside them.
  package func next(_ count: Int = 1, marks: [Bool] = []) -> Arrival {
    if let arrival = finishStatement() { return arrival }
    for _ in 0..<max(1, count) {
      var rule = Machine.StopRule()
      rule.depth = machine.frameCount
      rule.marks = marks
      let arrival = arrival(forward(rule))
      guard case .there = arrival else { return arrival }
    }
    return .there
  }

  /// Makes operations, stopping inside statements.
  package func operation(_ count: Int = 1) -> Arrival {
    var rule = Machine.StopRule()
    rule.operations = machine.operations &+ UInt64(max(1, count))
    return arrival(forward(rule))
  }

  /// Runs until the function returns.
  package func finish(marks: [Bool] = []) -> Arrival {
    if let arrival = finishStatement() { return arrival }
    var rule = Machine.StopRule()
    rule.depth = machine.frameCount - 1
    rule.marks = marks
    return arrival(forward(rule))
  }

  /// Runs to the end of the script or to a marked statement.
  package func proceed(marks: [Bool]) -> Arrival {
    var rule = Machine.StopRule()
    rule.marks = marks
    return arrival(forward(rule))
  }

  /// Runs until a loop is about to evaluate its header again, or has ended.
  package func iterate(_ active: ActiveLoop, marks: [Bool] = []) -> Arrival {
    if let arrival = finishStatement() { return arrival }
    while true {
      var rule = Machine.StopRule()
      rule.depth = active.frame + 1
      rule.marks = marks
      let arrival = arrival(forward(rule))
      guard case .there = arrival else { return arrival }
      if isPassOver(active, on: machine) { return .there }
    }
  }

  /// Runs until `holds` is true at a boundary of the frame that runs now (or of a caller of it), first after one step. The
  /// loop is left at the end of the script; `holds` is asked there, too.
  package func until(_ holds: (Machine) -> Bool) -> Arrival {
    if let arrival = finishStatement() { return arrival }
    let depth = machine.frameCount
    while true {
      var rule = Machine.StopRule()
      rule.depth = depth
      let arrival = arrival(forward(rule))
      switch arrival {
      case .there: if holds(machine) { return .there }
      case .end: return holds(machine) ? .there : .end
      case .mark, .start, .interrupted, .failed: return arrival
      }
    }
  }

  /// Whether a machine that stands at a boundary has come to the end of a pass of a loop.
  private func isPassOver(_ active: ActiveLoop, on machine: Machine) -> Bool {
    guard machine.frameCount == active.frame + 1 else { return machine.frameCount <= active.frame }
    let pointer = machine.pointer
    if pointer < active.loop.first || pointer >= active.loop.last { return true }
    return isHeader(active.loop, machine)
  }

  private func isHeader(_ loop: Code.Loop, _ machine: Machine) -> Bool {
    let instruction = machine.program.instructions[machine.pointer]
    return instruction.opcode == .step && Int(instruction.a) == loop.statement
  }

  /// Inside a statement, the statement is finished first: that counts as the step.
  private func finishStatement() -> Arrival? {
    guard case .inside = status else { return nil }
    var rule = Machine.StopRule()
    rule.steps = machine.steps
    return arrival(forward(rule))
  }

  private func arrival(_ stop: Machine.Stop) -> Arrival {
    switch stop {
    case .boundary, .operation: return .there
    case .mark: return .mark
    case .end: return .end
    case .interrupted: return .interrupted
    case .failed:
      if case .failed(let diagnostic) = status { return .failed(diagnostic) }
      return .there
    }
  }

  // MARK: Backwards

  /// Goes so many steps back, or to the start.
  package func back(_ count: Int = 1) -> Arrival {
    var count = UInt64(max(1, count))
    // Inside a statement, its own beginning is the first step back.
    if case .inside = status {
      count -= 1
      let goal = machine.steps > 0 ? machine.steps - 1 : 0
      _ = go(to: Position(steps: goal > count ? goal - count : 0))
      return goal >= count ? .there : .start
    }
    let isFar = count > machine.steps
    _ = go(to: Position(steps: isFar ? 0 : machine.steps - count))
    return isFar ? .start : .there
  }

  /// Goes back to the latest earlier position of the kind asked for; stays where it is when there is none.
  package func back(where holds: (Machine) -> Bool) throws(Diagnostic) -> Arrival {
    guard let steps = try latest(before: machine.steps, where: holds) else { return .start }
    _ = go(to: Position(steps: steps))
    return .there
  }

  /// The inverse of `next`.
  package func backNext() throws(Diagnostic) -> Arrival {
    let depth = machine.frameCount
    return try back { $0.frameCount <= depth }
  }

  /// Back to before the statement that called the function.
  package func backFinish() throws(Diagnostic) -> Arrival {
    let depth = machine.frameCount
    return try back { $0.frameCount < depth }
  }

  /// Back to where the loop was about to evaluate its header.
  package func backIterate(_ active: ActiveLoop) throws(Diagnostic) -> Arrival {
    try back { [self] in $0.frameCount == active.frame + 1 && isHeader(active.loop, $0) }
  }

  /// The latest position before a step at which something holds; windows of the past are run through again, the nearest
  /// first.
  package func latest(
    before steps: UInt64, where holds: (Machine) -> Bool
  ) throws(Diagnostic) -> UInt64? {
    var end = steps
    var reach: UInt64 = 1024
    while end > 0 {
      let start = end > reach ? end - reach : 0
      var found: UInt64?
      try scan(from: start, through: end - 1) { (machine) throws(Diagnostic) in
        if machine.steps < end, holds(machine) { found = machine.steps }
        return machine.steps + 1 >= end
      }
      if let found { return found }
      end = start
      reach *= 4
    }
    return nil
  }

  // MARK: Places

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

  /// The first position, from the start of the run, at which something holds; nil when there is none.
  package func first(where holds: (Machine) -> Bool) throws(Diagnostic) -> UInt64? {
    var found: UInt64?
    try scan(from: 0, through: .max) { (machine) throws(Diagnostic) in
      guard holds(machine) else { return false }
      found = machine.steps
      return true
    }
    return found
  }
}

extension Machine {
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
