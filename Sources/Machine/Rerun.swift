import Diagnostics
import NDArray
import Syntax

/// Runs of a program from its start, as often as is wanted, that stop behind chosen statements, where values can be looked at
/// and others put in their place.
///
/// A moment is told by its statement and how often that has been executed, not by a number of steps: so it is the same moment
/// in a program that differs inside its statements, and where other values lead through other steps.
package final class Rerun {
  /// The moment behind an execution of a statement.
  package struct Moment: Hashable, Sendable {
    /// Which of the script's statements, counted from 0 in the order of the text.
    package let statement: Int
    /// Which of its executions, from 1.
    package let execution: Int

    package init(statement: Int, execution: Int) {
      self.statement = statement
      self.execution = execution
    }
  }

  package let program: Program
  package let machine: Machine
  private let start: Checkpoint
  /// The script's statements by their numbers in the program, and the other way round; -1 for statements of other texts.
  private let ordinals: [Int]
  private let statements: [Int]

  /// Reruns of a program.
  package init(_ program: Program, limits: Limits, seed: UInt32) {
    self.program = program
    machine = Machine(program, limits: limits, seed: seed)
    machine.isRecording = false
    start = machine.checkpoint()
    statements = Rerun.statements(of: program)
    var ordinals = Array(repeating: -1, count: program.statements.count)
    for (ordinal, statement) in statements.enumerated() { ordinals[statement] = ordinal }
    self.ordinals = ordinals
  }

  /// The numbers of the script's own statements, in the order of the text.
  package static func statements(of program: Program) -> [Int] {
    let tree = program.trees[0]
    return program.statements.indices.filter { program.statements[$0].tree == 0 }.sorted {
      let one = tree[program.statements[$0].node].range
      let other = tree[program.statements[$1].node].range
      return (one.start, -one.end) < (other.start, -other.end)
    }
  }

  /// Compiles an expression of the module for these runs; `given` are the names that will stand for values of other moments.
  package func expression(_ text: String, given: [String] = []) throws(Diagnostic) -> Timeline.Expression {
    let result = parse(Source(name: "<prompt>", text: text), mode: .prompt)
    if let diagnostic = result.diagnostics.first { throw diagnostic }
    let code = try program.compilePrompt(result.tree, frameCode: 0, temporaries: program.codes[0].frameSize)
    var slots: [String: Int] = [:]
    for name in given { slots[name] = program.globals[name] }
    return Timeline.Expression(condition: Timeline.Condition(code: code, frame: 0), slots: slots)
  }

  /// How a run ended.
  package enum End {
    /// All moments have been, or `body` said so.
    case done
    /// The script came to its end before.
    case ended
    case failed(Raise)
    case interrupted
    /// It would have taken more steps than it may.
    case tooLong
  }

  /// Runs from the start through all moments, calling `body` at each as it comes; `body` says when it has enough.
  package func run(
    _ moments: Set<Moment>, steps limit: UInt64, poll: @escaping () -> Bool,
    _ body: (Moment, Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> End {
    var marks = Array(repeating: false, count: program.statements.count)
    for moment in moments where statements.indices.contains(moment.statement) {
      marks[statements[moment.statement]] = true
    }
    machine.restore(start)
    machine.poll = poll
    defer { machine.poll = { false } }
    var executions: [Int: Int] = [:]
    // Statements under way that are waited for, each with the number of frames in which it runs.
    var waiting: [(moment: Moment, frames: Int)] = []
    var left = moments.count
    var rule = Machine.StopRule()
    rule.marks = marks
    rule.steps = limit
    if left == 0 { return .done }
    var isFirst = true
    while true {
      // The first instruction may be a marked step itself.
      if !isFirst || machine.nextStatement == nil || machine.program.instructions[machine.pointer].opcode != .step {
        rule.depth = waiting.last.map(\.frames) ?? -1
        switch machine.run(rule) {
        case .boundary, .mark, .operation: break
        case .end:
          while let last = waiting.popLast() { if try body(last.moment, machine) { return .done } }
          return .ended
        case .interrupted: return .interrupted
        case .failed(let raise): return .failed(raise)
        }
      }
      isFirst = false
      while let last = waiting.last, machine.frameCount <= last.frames {
        waiting.removeLast()
        if moments.contains(last.moment) {
          left -= 1
          if try body(last.moment, machine) || left == 0 { return .done }
        }
      }
      if machine.steps >= limit { return .tooLong }
      if let next = machine.nextStatement, next < marks.count, marks[next] {
        let ordinal = ordinals[next]
        let execution = executions[ordinal, default: 0] + 1
        executions[ordinal] = execution
        let moment = Moment(statement: ordinal, execution: execution)
        if moments.contains(moment) { waiting.append((moment, machine.frameCount)) }
      }
    }
  }
}

extension Machine {
  /// The value of a name that is followed: the module's, or that of the innermost call of its function; unset without one.
  package func value(of name: Timeline.Followed) -> Value {
    guard let (frame, slot) = place(of: name) else { return .unset }
    return self.slot(slot, inFrame: frame)
  }

  private func place(of name: Timeline.Followed) -> (frame: Int, slot: Int)? {
    guard let function = name.function else { return program.globals[name.name].map { (0, $0) } }
    for frame in (1..<max(1, frameCount)).reversed() {
      let code = program.codes[Int(calls[frame].code)]
      guard code.name == function, !code.isPrelude, let slot = code.slotNames.firstIndex(of: name.name) else {
        continue
      }
      return (frame, slot)
    }
    return nil
  }

  /// Puts other numbers into cells of what a name holds, by their positions in C order; false when it holds nothing that can
  /// take them. An array of floats is changed in place, so that it has them under all its names; for anything else the
  /// name is given a new value.
  package func put(_ cells: [(position: Int, value: Double)], into name: Timeline.Followed) -> Bool {
    guard let (frame, slot) = place(of: name) else { return false }
    let old = self.slot(slot, inFrame: frame)
    let new: Value
    switch old.tag {
    case .int, .float, .npInt, .npFloat, .bool, .npBool:
      guard cells.count == 1, let cell = cells.first, cell.position == 0 else { return false }
      new = old.tag == .npFloat || old.tag == .npInt ? .npFloat(cell.value) : .float(cell.value)
    case .array:
      let view = heap.view(old)
      guard !view.dtype.isText, cells.allSatisfy({ $0.position >= 0 && $0.position < view.layout.count }) else {
        return false
      }
      let isSpread = (0..<view.layout.rank).allSatisfy { view.layout.shape[$0] == 1 || view.layout.strides[$0] != 0 }
      if view.dtype == .float64, isSpread {
        logArray(old)
        let writable = heap.view(old)
        for cell in cells { writable.cells[writable.offset(ofFlat: cell.position)] = cell.value.bitPattern }
        return true
      }
      var numbers = NDArray(copying: view).doubles
      for cell in cells { numbers[cell.position] = cell.value }
      new = materialize(.array(NDArray(numbers, shape: NDArray(copying: view).shape)))
    default: return false
    }
    let place = Int(frames[frame].base) + slot
    var value = new
    value.origin = old.origin
    if stack[place].tag == .cell {
      logObject(stack[place].address, at: 1, count: 2)
      heap.values(stack[place].address)[0] = value
    } else {
      stack[place] = value
    }
    return true
  }
}
