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

  /// A name to follow: of the module, or of all calls of a function (`f().x`); or an attribute of what it holds (`net.W1`).
  package struct Followed: Hashable, Sendable {
    package let name: String
    package let function: String?
    /// The attributes behind the name, from the outermost on.
    package let attributes: [String]

    package init(_ name: String, in function: String? = nil, attributes: [String] = []) {
      self.name = name
      self.function = function
      self.attributes = attributes
    }

    /// As it is written: `W1`, `f().x`, `net.W1`.
    package var written: String {
      (function.map { "\($0)()." } ?? "") + target
    }

    /// As Python writes it where its name lives.
    var target: String { attributes.reduce(name) { $0 + ($1.hasPrefix("[") ? "" : ".") + $1 } }
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
