/// Having again what happened before the present window.
extension Timeline {
  /// The step that did an operation; nil when it cannot be found.
  package func step(ofOperation number: UInt64) -> UInt64? { record(ofOperation: number)?.step }

  /// The step that gave a name of a machine the value that it has there, and its line in the script; nil for what no step
  /// gave.
  package func maker(of value: Value, in machine: Machine? = nil) -> (step: UInt64, line: Int)? {
    let machine = machine ?? self.machine
    guard let number = machine.number(ofOrigin: value.origin),
      let record = machine.record(of: number) ?? record(ofOperation: number)
    else { return nil }
    // What was typed at the prompt is no step.
    guard program.place(of: Int(record.instruction)).tree <= 1 else { return nil }
    return (record.step, program.line(of: Int(record.instruction)))
  }

  /// The record of an operation, of this window or had again; nil when it cannot be found.
  private func record(ofOperation number: UInt64) -> OperationRecord? {
    if let record = machine.record(of: number) { return record }
    // The latest checkpoint before it.
    var low: UInt64 = 0
    var high = machine.steps
    while low < high {
      let middle = low + (high - low + 1) / 2
      if let checkpoint = version.checkpoints.latest(steps: middle, edits: edits), checkpoint.operations < number {
        low = middle
      } else {
        high = middle - 1
      }
    }
    let start = version.checkpoints.latest(steps: low, edits: edits)?.steps ?? 0
    let scout = look(at: start)
    if let record = scout.record(of: number) { return record }
    var rule = Machine.StopRule()
    rule.steps = machine.steps
    rule.operations = number
    if scout.operations < number { _ = advance(scout, rule) }
    if let record = scout.record(of: number) { return record }
    // A checkpoint fell between the operation and the stop.
    var step = scout.step
    for _ in 0..<4 where step > 0 {
      if let record = look(after: step, through: number).record(of: number) { return record }
      step -= 1
    }
    return nil
  }

  /// A machine, for looking only, whose window holds an operation, as far as it goes, with what was done before and after
  /// it; nil when it cannot be had again. The next look moves it.
  package func window(holding number: UInt64) -> Machine? {
    guard let step = step(ofOperation: number), step > 0 else { return nil }
    let scout = look(at: step)
    if let made = scout.recorded(number), !made.result.isUnset { return scout }
    let alone = look(after: step, through: number)
    return alone.recorded(number) == nil ? nil : alone
  }

  /// A machine, for looking only, that has done an operation of a step, with all that the step did before in its window. It
  /// stands inside the statement, or behind it where the operation was its last.
  package func look(after step: UInt64, through number: UInt64? = nil) -> Machine {
    guard step > 0 else { return look(at: 0) }
    let scout = look(at: step - 1)
    _ = scout.checkpoint()
    scout.poll = { [unowned self] in isLookInterrupted() }
    defer { scout.poll = { false } }
    var rule = Machine.StopRule()
    rule.depth = scout.frameCount
    if let number { rule.operations = number }
    _ = advance(scout, rule)
    // A function of the script is numbered before its body: its value is there when it has returned.
    if let number, scout.recorded(number)?.result.isUnset ?? false {
      rule.operations = .max
      _ = advance(scout, rule)
    }
    return scout
  }
}
