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
  private var start: Checkpoint
  /// The script's statements by their numbers in the program, and the other way round; -1 for statements of other texts.
  private let ordinals: [Int]
  private let statements: [Int]
  /// What was typed at the prompt, in the order of the positions.
  private let edits: [Edit]
  /// The names in the script that stand for numbers put in its expressions' places; they begin with None.
  private let stands: [String]
  /// Assignments of the prompt that have been compiled.
  private var assignments: [Assignment: Int] = [:]

  private struct Assignment: Hashable {
    let text: String
    let frameCode: Int
    let temporaries: Int
  }

  /// How often each statement that was stopped at was begun in the last run, by its place among the script's.
  package private(set) var executions: [Int: Int] = [:]

  /// Reruns of a program, with the edits of a run of the same statements.
  package init(
    _ program: Program, limits: Limits, seed: UInt32, edits: [Edit] = [], stands: [String] = []
  ) throws(Diagnostic) {
    self.program = program
    self.stands = stands
    self.edits = try edits.map { edit throws(Diagnostic) in try edit.compiled(in: program) }
    machine = Machine(program, limits: limits, seed: seed)
    machine.isRecording = false
    start = machine.checkpoint()
    statements = Rerun.statements(of: program)
    var ordinals = Array(repeating: -1, count: program.statements.count)
    for (ordinal, statement) in statements.enumerated() { ordinals[statement] = ordinal }
    self.ordinals = ordinals
  }

  /// Lets what the script does not seed begin with another number.
  package func reseed(_ seed: UInt32) {
    machine.restore(start)
    machine.reseed(seed)
    start = machine.checkpoint()
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
    let code = try program.compilePrompt(text, frameCode: 0)
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

  /// Runs from the start through all moments, calling `body` at each as it comes; `body` says when it has enough. The
  /// executions of the statements in `counted` are counted, too.
  package func run(
    _ moments: Set<Moment>, counting counted: Set<Int> = [], steps limit: UInt64, poll: @escaping () -> Bool,
    _ body: (Moment, Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> End {
    var marks = Array(repeating: false, count: program.statements.count)
    for statement in counted.union(moments.map(\.statement)) where statements.indices.contains(statement) {
      marks[statements[statement]] = true
    }
    machine.restore(start)
    for slot in stands.compactMap({ program.globals[$0] }) { machine.stack[slot] = .none }
    machine.poll = poll
    defer { machine.poll = { false } }
    executions = [:]
    var edits = edits[...]
    // Statements under way that are waited for, each with the number of frames in which it runs.
    var waiting: [(moment: Moment, frames: Int)] = []
    var left = moments.count
    var rule = Machine.StopRule()
    rule.marks = marks
    if left == 0 { return .done }
    var isFirst = true
    while true {
      // The first instruction may be a marked step itself.
      if !isFirst || machine.nextStatement == nil || machine.program.instructions[machine.pointer].opcode != .step {
        rule.depth = waiting.last.map(\.frames) ?? -1
        rule.steps = min(limit, edits.first?.steps ?? limit)
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
      while let edit = edits.first, edit.steps <= machine.steps {
        edits.removeFirst()
        _ = machine.apply(edit)
      }
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

extension Rerun {
  /// Puts other numbers into cells of what a name holds, by their positions in C order; false when it holds nothing that can
  /// take them. An array of floats and a list are changed in place, so that they have them under all their names; for anything
  /// else the name is given a new value.
  package func put(_ cells: [(position: Int, value: Double)], into name: Timeline.Followed) -> Bool {
    guard let (frame, slot) = machine.place(of: name) else { return false }
    let old = machine.value(of: name)
    if machine.put(cells, inArray: old) { return true }
    if name.attributes.isEmpty, machine.put(cells, inSlot: slot, ofFrame: frame) { return true }
    return assign(cells, over: old, to: name.target, frame: frame)
  }

  /// Puts other numbers into cells of what an expression of the module gives that can be assigned to, `params["W1"]`.
  package func put(_ cells: [(position: Int, value: Double)], intoTarget text: String) -> Bool {
    guard let code = code(text, frame: 0) else { return false }
    let mark = machine.mark()
    guard case .end = machine.runPrompt(code, inFrame: 0) else {
      machine.rollback(mark)
      return false
    }
    let old = machine.displayed
    return machine.put(cells, inArray: old) || assign(cells, over: old, to: text, frame: 0)
  }

  /// Gives a name of `stands` some numbers, or None.
  package func stand(_ name: String, for numbers: NDArray?) {
    guard let slot = program.globals[name] else { return }
    machine.stack[slot] = numbers.map { machine.materialize(.array($0)) } ?? .none
  }

  /// The name that stands for the numbers in an assignment.
  private static let assigned = "__claimed_numbers"

  private func assign(
    _ cells: [(position: Int, value: Double)], over old: Value, to target: String, frame: Int
  ) -> Bool {
    guard let numbers = machine.numericSnapshot(old).numbers, let changed = numbers.replacing(cells) else {
      return false
    }
    let text: String
    switch old.tag {
    case .list: text = "\(target)[:] = \(Rerun.assigned).tolist()"
    case .tuple: text = "\(target) = tuple(\(Rerun.assigned).tolist())"
    case .array: text = "\(target) = \(Rerun.assigned)"
    default: text = "\(target) = \(Rerun.assigned).item()"
    }
    guard let code = code(text, frame: frame),
      let slot = program.globals[Rerun.assigned]
    else { return false }
    let mark = machine.mark()
    machine.stack[slot] = machine.materialize(.array(changed))
    defer { machine.stack[slot] = .unset }
    if case .end = machine.runPrompt(code, inFrame: frame) { return true }
    machine.rollback(mark)
    return false
  }

  private func code(_ text: String, frame: Int) -> Int? {
    let assignment = Assignment(
      text: text, frameCode: Int(machine.calls[frame].code), temporaries: machine.temporaries(ofFrame: frame))
    if let known = assignments[assignment] { return known }
    let code = try? program.compilePrompt(
      text, frameCode: assignment.frameCode, temporaries: assignment.temporaries)
    assignments[assignment] = code
    return code
  }
}

extension NDArray {
  /// The same with other numbers in some cells, as floats where one of them is not whole; nil where there are no such cells.
  fileprivate func replacing(_ cells: [(position: Int, value: Double)]) -> NDArray? {
    var numbers = doubles
    guard cells.allSatisfy({ numbers.indices.contains($0.position) }) else { return nil }
    for cell in cells { numbers[cell.position] = cell.value }
    guard !dtype.isFloat, numbers.allSatisfy({ $0 == $0.rounded() && $0.magnitude < 0x1p53 }) else {
      return NDArray(numbers, shape: shape)
    }
    return NDArray(cells: numbers.map { UInt64(bitPattern: Int64($0)) }, dtype: .int64, shape: shape)
  }
}

extension Machine {
  /// The value of a name that is followed: the module's, or that of the innermost call of its function, or of an attribute of
  /// it; unset without one.
  package func value(of name: Timeline.Followed) -> Value {
    guard let (frame, slot) = place(of: name) else { return .unset }
    let value = self.slot(slot, inFrame: frame)
    return name.attributes.isEmpty ? value : attribute(name.attributes.map(program.name), of: value)
  }

  fileprivate func place(of name: Timeline.Followed) -> (frame: Int, slot: Int)? {
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

  /// Puts other numbers into cells of an array of floats, in place; false for anything else.
  fileprivate func put(_ cells: [(position: Int, value: Double)], inArray array: Value) -> Bool {
    guard array.tag == .array else { return false }
    let view = heap.view(array)
    let isSpread = (0..<view.layout.rank).allSatisfy { view.layout.shape[$0] == 1 || view.layout.strides[$0] != 0 }
    guard view.dtype == .float64, isSpread,
      cells.allSatisfy({ $0.position >= 0 && $0.position < view.layout.count })
    else { return false }
    logArray(array)
    let writable = heap.view(array)
    for cell in cells { writable.cells[writable.offset(ofFlat: cell.position)] = cell.value.bitPattern }
    return true
  }

  /// Gives a name that holds a number or another array a new value with other numbers in some cells; false for anything else.
  fileprivate func put(_ cells: [(position: Int, value: Double)], inSlot slot: Int, ofFrame frame: Int) -> Bool {
    let old = self.slot(slot, inFrame: frame)
    let new: Value
    switch old.tag {
    case .int, .float, .npInt, .npFloat, .bool, .npBool:
      guard cells.count == 1, let cell = cells.first, cell.position == 0 else { return false }
      new = old.tag == .npFloat || old.tag == .npInt ? .npFloat(cell.value) : .float(cell.value)
    case .array:
      let copy = NDArray(copying: heap.view(old))
      var numbers = copy.doubles
      guard cells.allSatisfy({ numbers.indices.contains($0.position) }) else { return false }
      for cell in cells { numbers[cell.position] = cell.value }
      new = materialize(.array(NDArray(numbers, shape: copy.shape)))
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
