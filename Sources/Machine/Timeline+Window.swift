/// A stretch of the run had again as one window, and run again with other numbers.
extension Timeline {
  /// A stretch of the run in the window of a machine that only looks. The next look of the timeline ends it.
  package final class Window {
    /// The machine, which stands behind the stretch.
    package let machine: Machine
    /// The state before it.
    fileprivate let start: Checkpoint
    /// The first and the last step.
    package let first: UInt64
    package let last: UInt64

    fileprivate init(_ machine: Machine, _ start: Checkpoint, _ first: UInt64, _ last: UInt64) {
      self.machine = machine
      self.start = start
      self.first = first
      self.last = last
    }
  }

  /// How many operations a window holds at most.
  private static let longestWindow = 1 << 19

  /// The steps behind one position, through another, in one window; nil when there are too many operations among them.
  /// Past the end of the run, or where it fails, it ends there.
  package func window(from position: UInt64, through last: UInt64) -> Window? {
    let machine = look(at: position)
    let start = machine.checkpoint()
    guard run(machine, untilStep: last, operation: .max) else { return nil }
    return Window(machine, start, position + 1, machine.steps)
  }

  /// Goes through a window again, as far as an operation, after something has been changed behind another, or at its
  /// beginning. False when it does not come there.
  package func again(
    _ window: Window, through operation: UInt64, changingAfter moment: UInt64, _ change: (Machine) -> Bool
  ) -> Bool {
    let machine = window.machine
    machine.restore(window.start)
    if moment >= machine.firstRecordedOperation {
      guard run(machine, untilStep: window.last, operation: moment) else { return false }
    }
    guard change(machine) else { return false }
    return run(machine, untilStep: window.last, operation: operation)
  }

  private func run(_ machine: Machine, untilStep last: UInt64, operation: UInt64) -> Bool {
    machine.output = { _ in }
    machine.onWarning = { _ in }
    let first = machine.firstRecordedStep
    machine.widenWindow(Timeline.longestWindow)
    defer { machine.widenWindow(nil) }
    var rule = Machine.StopRule()
    rule.steps = last
    rule.operations = operation
    if case .interrupted = advance(machine, rule) { return false }
    return machine.firstRecordedStep == first
  }
}

extension Machine {
  /// Lets the window hold so many operations, or as many as usual.
  fileprivate func widenWindow(_ operations: Int?) {
    recorder.operationLimit = operations ?? Record.usualLimit
    guard operations != nil else {
      heap.bigWindow = Heap.usualBigWindow
      workLimit = usualWorkLimit
      return
    }
    heap.softLimit = max(heap.softLimit, min(heap.top + (1 << 25), limits.memory / 8))
    // Large arrays do not end it either, as far as there is room for them.
    heap.bigWindow = max(Heap.usualBigWindow, min(limits.memory / 2, 1 << 30))
    workLimit = .max
  }
}
