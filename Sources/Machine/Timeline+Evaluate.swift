import Diagnostics
import NDArray

extension Timeline {
  /// An expression of the module to be evaluated at positions of the run, some of its names standing for values of other moments.
  package struct Expression {
    let condition: Condition
    /// The module's slots of the names that stand for other values.
    let slots: [String: Int]
  }

  /// Compiles an expression; `given` are the names that will stand for values of other moments, which no name of the script
  /// should be.
  package func expression(_ text: String, given: [String] = []) throws(Diagnostic) -> Expression {
    let condition = Condition(code: try compile(text, frame: 0), frame: 0)
    var slots: [String: Int] = [:]
    for name in given { slots[name] = program.globals[name] }
    return Expression(condition: condition, slots: slots)
  }

  /// Evaluates an expression where a machine stands, leaving no trace; a list of numbers is given as an array. What it
  /// raises is thrown.
  package func evaluate(
    _ expression: Expression, on machine: Machine, given values: [String: Snapshot] = [:]
  ) throws(Diagnostic) -> Snapshot {
    let mark = machine.mark()
    let output = machine.output
    machine.output = { _ in }
    defer {
      machine.rollback(mark)
      machine.output = output
    }
    for (name, slot) in expression.slots {
      machine.stack[slot] = machine.materialize(values[name] ?? .unset)
    }
    switch machine.runPrompt(expression.condition.code, inFrame: 0) {
    case .failed(let raise): throw machine.diagnostic(raise)
    case .interrupted: throw Diagnostic.interrupted
    case .end, .boundary, .mark, .operation: return machine.numericSnapshot(machine.displayed)
    }
  }
}

extension Machine {
  /// A value made of a copy; what is neither a number, an array nor text has none.
  func materialize(_ snapshot: Snapshot) -> Value {
    switch snapshot {
    case .unset, .other: return .unset
    case .none: return .none
    case .bool(let value): return .bool(value)
    case .int(let value): return .int(value)
    case .float(let value): return .float(value)
    case .npBool(let value): return .npBool(value)
    case .npInt(let value): return .npInt(value)
    case .npFloat(let value): return .npFloat(value)
    case .string(let text): return heap.allocateString(text)
    case .array(let array):
      if array.shape.isEmpty, array.dtype.isNarrow || array.dtype == .uint64, let cell = array.cells.first {
        return scalar(cell, array.dtype)
      }
      let value = heap.allocateArray(array.dtype, shape: array.layout.shape, rank: array.layout.rank)
      let cells = heap.view(value).cells
      for (position, cell) in array.cells.enumerated() { cells[position] = cell }
      return value
    }
  }
}
