import Diagnostics
import NDArray

/// The values that a name is given over a run. Each step after which a name is bound anew, or its object changed in place
/// through any alias, counts once.
extension Timeline {
  /// One value of a name.
  package struct Given: Sendable {
    /// Its number, from 1.
    package let number: Int
    /// The step that gave it, and its statement.
    package let step: UInt64
    package let statement: Int
    package let value: Snapshot
  }

  /// A name to follow: of the module, or of all calls of a function (`f().x`).
  package struct Followed: Hashable, Sendable {
    package let name: String
    package let function: String?

    package init(_ name: String, in function: String? = nil) {
      self.name = name
      self.function = function
    }
  }

  /// All values of a name from the start of the run through a step; `body` says when it has enough.
  package func values(
    of name: Followed, through steps: UInt64 = .max, _ body: (Given) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) {
    var follower = Follower([name])
    var isEnough = false
    try scan(from: 0, through: steps) { (machine) throws(Diagnostic) in
      try follower.update(machine) { (_, number, value) throws(Diagnostic) in
        isEnough = try body(
          Given(
            number: number, step: machine.steps, statement: machine.lastStatement, value: machine.snapshot(value)))
      }
      return isEnough
    }
  }

  /// The step that gave a name of a frame the value that it has now, and its line in the script; nil for what no step gave.
  package func maker(of value: Value, in machine: Machine? = nil) -> (step: UInt64, line: Int)? {
    let machine = machine ?? self.machine
    guard value.origin != 0, let operation = operation(low: value.origin, before: machine.operations) else {
      return nil
    }
    let record: OperationRecord?
    if operation >= machine.recorder.firstOperation {
      record = machine.record(of: operation)
    } else {
      record = look(containing: operation)?.record(of: operation)
    }
    // What was typed at the prompt is no step.
    guard let record, program.place(of: Int(record.instruction)).tree <= 1 else { return nil }
    return (record.step, program.line(of: Int(record.instruction)))
  }

  /// The whole number of an operation from its low 32 bits: the latest not after another.
  private func operation(low: UInt32, before last: UInt64) -> UInt64? {
    let high = last & ~0xFFFF_FFFF
    let candidate = high | UInt64(low)
    if candidate <= last { return candidate }
    return candidate >= 1 << 32 ? candidate - (1 << 32) : nil
  }

  /// A machine of this run that stands after the step that an operation belongs to, its record in the window.
  package func look(containing operation: UInt64) -> Machine? {
    // Steps and operations grow together: search for the step by halves over positions that can be had.
    var low: UInt64 = 0
    var high = machine.steps
    while low < high {
      let middle = low + (high - low) / 2
      let there = look(at: middle)
      if there.operations >= operation { high = middle } else { low = middle + 1 }
    }
    let there = look(at: low)
    return there.operations >= operation && there.recorder.firstOperation <= operation ? there : nil
  }
}

extension Machine {
  /// The statement of the latest step, which inside a call is the call's; -1 before the first.
  package var lastStatement: Int {
    guard steps >= recorder.firstStep else { return statement }
    let position = Int(truncatingIfNeeded: steps &- recorder.firstStep)
    return position < Record.capacity ? Int(recorder.steps[position].statement) : statement
  }

  /// The record of an operation in the window.
  package func record(of operation: UInt64) -> OperationRecord? {
    guard operation >= recorder.firstOperation, operation <= operations else { return nil }
    let position = Int(operation - recorder.firstOperation)
    return position < Record.capacity ? recorder.operations[position] : nil
  }
}
