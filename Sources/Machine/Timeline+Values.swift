extension Timeline {
  /// Where a value comes from: the step that made it, and that step's statement.
  package struct Made {
    package var step: UInt64
    package var statement: Statement
  }

  /// The step in which a value that a machine of this run holds was made or given a name; nil for what no step made, such
  /// as what was typed at the prompt.
  package func made(_ value: Value, on machine: Machine) -> Made? {
    guard value.origin != 0 else { return nil }
    // The value holds the low half of the operation's number; the highest number so far that ends in it is meant.
    let low = UInt64(value.origin)
    var number = machine.operations & ~0xFFFF_FFFF | low
    if number > machine.operations {
      guard number >= 1 << 32 else { return nil }
      number -= 1 << 32
    }
    if let step = machine.step(ofOperation: number) { return made(step, number, on: machine) }
    // It lies before this machine's record, so another machine is brought there.
    var before = machine.steps
    while let checkpoint = version.checkpoints.latest(steps: before, edits: edits) {
      if checkpoint.operations < number {
        let other = look(at: checkpoint.steps)
        var rule = Machine.StopRule()
        rule.operations = number
        if other.operations < number { _ = other.run(rule) }
        return other.step(ofOperation: number).flatMap { made($0, number, on: other) }
      }
      guard checkpoint.steps > 0 else { return nil }
      before = checkpoint.steps - 1
    }
    return nil
  }

  private func made(_ step: UInt64, _ operation: UInt64, on machine: Machine) -> Made? {
    guard let statement = machine.statement(ofStep: step) else { return nil }
    return Made(step: step, statement: program.statements[statement])
  }
}

extension Machine {
  /// The step of an operation, if it is still in the record.
  func step(ofOperation number: UInt64) -> UInt64? {
    guard number >= recorder.firstOperation, number <= operations else { return nil }
    let position = Int(truncatingIfNeeded: number - recorder.firstOperation)
    return position < Record.capacity && recorder.isOn ? recorder.operations[position].step : nil
  }

  /// The statement of a step, if it is still in the record.
  func statement(ofStep number: UInt64) -> Int? {
    guard number >= recorder.firstStep, number <= steps else { return nil }
    let position = Int(truncatingIfNeeded: number - recorder.firstStep)
    return position < Record.capacity ? Int(recorder.steps[position].statement) : nil
  }
}
