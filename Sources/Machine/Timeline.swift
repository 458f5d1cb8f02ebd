import Diagnostics
import NDArray
import Syntax

/// A run of a script that one moves about in: forwards by running, backwards by putting back a checkpoint and running again.
///
/// *Position* N is the moment before step N + 1 begins. Everything typed at the prompt that changes something is an `Edit` at
/// its position; the run's past is not touched by it, and its future is another one. `undo` goes back to where one was.
package final class Timeline {
  /// The script and what has been made of it: another version after `edit LINE`.
  package final class Version {
    package let program: Program
    let checkpoints: CheckpointStore

    init(program: Program, budget: Int) {
      self.program = program
      checkpoints = CheckpointStore(budget: budget)
    }
  }

  /// A place in a run: so many steps, and for a place inside a statement so many operations.
  package struct Position: Hashable, Sendable {
    package var steps: UInt64
    package var operations: UInt64?

    package init(steps: UInt64, operations: UInt64? = nil) {
      self.steps = steps
      self.operations = operations
    }
  }

  /// How the run stands.
  package enum Status {
    /// Before a step.
    case ready
    /// Inside a statement.
    case inside
    /// The script is over.
    case ended
    /// The script failed in the step that would come next; it was returned from.
    case failed(Diagnostic)
  }

  /// What `undo` returns to.
  fileprivate struct Memory {
    let version: Version
    let edits: [Edit]
    let position: Position
  }

  package private(set) var version: Version
  package internal(set) var machine: Machine
  /// In the order of their positions.
  package internal(set) var edits: [Edit] = []
  package internal(set) var status = Status.ready
  /// The limits, seed and budget of this and every later version.
  package private(set) var limits: Limits
  package let seed: UInt32
  package let budget: Int
  /// The machine that looks back, so that the present one stays.
  private var scout: Machine?
  private var undoable: [Memory] = []
  private var redoable: [Memory] = []
  private var nextEdit = 1
  /// Where the script's printed text goes while it runs forward.
  package var output: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  /// How many columns a drawing of the script may take; nil: nothing is drawn.
  package var plotWidth: () -> Int? = { nil } {
    didSet { machine.plotWidth = plotWidth }
  }
  /// Asked now and then whether to stop.
  package var poll: () -> Bool = { false }
  /// Adds what is known about a failure: it sees the machine as it failed.
  package var diagnose: (Machine, inout Diagnostic) -> Void = { _, _ in }

  /// A run of a script at its start.
  package init(
    _ source: Source, library: Library, limits: Limits = Limits(), seed: UInt32 = 0, budget: Int = 64 << 20
  ) throws(Diagnostic) {
    let program = try Program(source, library: library)
    version = Version(program: program, budget: budget)
    machine = Machine(program, limits: limits, seed: seed)
    self.limits = limits
    self.seed = seed
    self.budget = budget
    begin()
  }

  package var program: Program { version.program }

  /// Where the run stands.
  package var position: Position {
    if case .inside = status { return Position(steps: machine.steps, operations: machine.operations) }
    return Position(steps: machine.steps)
  }

  /// The statement that comes next; nil at the end.
  package var next: Statement? {
    if case .ended = status { return nil }
    return Timeline.nextStatement(of: machine)
  }

  /// The statement of the last step that was made; nil at the start.
  package var last: Statement? { machine.statement >= 0 ? program.statements[machine.statement] : nil }

  /// The statement at which a machine stands before a step.
  static func nextStatement(of machine: Machine) -> Statement? {
    let instruction = machine.program.instructions[machine.pointer]
    guard instruction.opcode == .step else { return nil }
    return machine.program.statements[Int(instruction.a)]
  }

  // MARK: Running

  /// Makes the first checkpoint and runs to position 0.
  private func begin() {
    attach(machine)
    var rule = Machine.StopRule()
    rule.steps = 0
    version.checkpoints.add(machine.checkpoint(), edits: [])
    settle(advance(machine, rule))
  }

  private func attach(_ machine: Machine) {
    machine.onCheckpoint = { [unowned self] in store($0) }
    machine.largestCheckpoint = budget / 2
    machine.poll = { [unowned self] in poll() }
  }

  private func store(_ checkpoint: Checkpoint) {
    version.checkpoints.add(checkpoint, edits: edits.filter { $0.steps <= checkpoint.steps }.map(\.id))
  }

  /// Runs a machine by a rule, through the edits that lie on its way.
  func advance(_ machine: Machine, _ rule: Machine.StopRule) -> Machine.Stop {
    while true {
      let edit = edits.first { $0.steps > machine.steps }
      var narrowed = rule
      if let edit { narrowed.steps = min(rule.steps, edit.steps) }
      let stop = machine.run(narrowed)
      guard let edit, case .boundary = stop, machine.steps == edit.steps else { return stop }
      for edit in edits where edit.steps == machine.steps { _ = apply(edit, on: machine) }
      if machine.steps >= rule.steps || machine.frameCount <= rule.depth { return .boundary }
      let statement = Int(machine.program.instructions[machine.pointer].a)
      if statement < rule.marks.count, rule.marks[statement] { return .mark }
    }
  }

  /// Runs forward from here, with the script's output shown.
  package func forward(_ rule: Machine.StopRule) -> Machine.Stop {
    machine.output = output
    let stop = advance(machine, rule)
    settle(stop)
    return stop
  }

  /// Takes note of how a run stopped; a failed or interrupted statement is returned from.
  private func settle(_ stop: Machine.Stop) {
    switch stop {
    case .boundary, .mark: status = .ready
    case .operation: status = .inside
    case .end: status = .ended
    case .interrupted:
      status = .ready
      if machine.program.instructions[machine.pointer].opcode != .step { retreat() }
    case .failed(let raise):
      var diagnostic = machine.diagnostic(raise)
      diagnose(machine, &diagnostic)
      retreat()
      status = .failed(diagnostic)
    }
  }

  /// Goes back to the moment before the step that is under way.
  private func retreat() {
    let steps = machine.steps > 0 ? machine.steps - 1 : 0
    restore(machine, steps: steps)
  }

  /// Brings a machine to a position, silently.
  private func restore(
    _ machine: Machine, steps: UInt64, operations: UInt64? = nil, withRecord: Bool = false
  ) {
    machine.output = { _ in }
    let poll = machine.poll
    machine.poll = { false }
    defer { machine.poll = poll }
    let target = operations == nil ? steps : (steps > 0 ? steps - 1 : 0)
    let earlier = withRecord && target > 0 ? target - 1 : target
    if let checkpoint = version.checkpoints.latest(steps: earlier, edits: edits) {
      machine.restore(checkpoint)
      if version.checkpoints.isFirst(checkpoint) {
        for edit in edits where edit.steps == 0 { _ = apply(edit, on: machine) }
      }
    }
    var rule = Machine.StopRule()
    rule.steps = target
    if machine.steps < target || machine.program.instructions[machine.pointer].opcode != .step {
      _ = advance(machine, rule)
    }
    if let operations, machine.operations < operations {
      rule.steps = .max
      rule.operations = operations
      _ = machine.run(rule)
    }
  }

  // MARK: Moving

  /// Goes to a position, forwards or backwards. Where the run has not been yet it runs there, with the script's output shown;
  /// past the end it stops at the end.
  package func go(to position: Position) -> Machine.Stop {
    if position.operations == nil, position.steps >= machine.steps, !isInside {
      if position.steps == machine.steps { return .boundary }
      let known = version.checkpoints.latest(steps: position.steps, edits: edits)?.steps ?? 0
      if known > machine.steps { restore(machine, steps: known) }
      var rule = Machine.StopRule()
      rule.steps = position.steps
      return forward(rule)
    }
    restore(machine, steps: position.steps, operations: position.operations)
    status = position.operations == nil ? .ready : .inside
    return .boundary
  }

  private var isInside: Bool {
    if case .inside = status { return true }
    return false
  }

  /// Remembers where one is, for `undo`. To be called before each movement and edit.
  package func remember() {
    let memory = Memory(version: version, edits: edits, position: position)
    if let last = undoable.last, last.position == memory.position, last.edits == memory.edits,
      last.version === memory.version
    {
      return
    }
    undoable.append(memory)
    redoable = []
  }

  /// Forgets the last `remember` if nothing has changed since.
  package func forgetIfUnchanged() {
    if let last = undoable.last, last.position == position, last.edits == edits, last.version === version {
      undoable.removeLast()
    }
  }

  /// Returns to where one was before the last movement or edit; false when there is nothing to return to.
  package func undo() -> Bool { step(from: &undoable, to: &redoable) }

  /// Takes back the last `undo`; false when there is none.
  package func redo() -> Bool { step(from: &redoable, to: &undoable) }

  private func step(from source: inout [Memory], to target: inout [Memory]) -> Bool {
    guard let memory = source.popLast() else { return false }
    target.append(Memory(version: version, edits: edits, position: position))
    if memory.version !== version { use(memory.version) }
    edits = memory.edits
    restore(machine, steps: memory.position.steps, operations: memory.position.operations)
    status = memory.position.operations == nil ? .ready : .inside
    // A restored position may be the end, which a run without steps finds out.
    if Timeline.nextStatement(of: machine) == nil, memory.position.operations == nil { status = .ended }
    return true
  }

  /// Everything that movements and edits change, to come back to without a trace.
  package struct Saved {
    fileprivate let version: Version
    fileprivate let edits: [Edit]
    fileprivate let position: Position
    fileprivate let status: Status
    fileprivate let undoable: [Memory]
    fileprivate let redoable: [Memory]
  }

  /// Notes where the run stands and what can be undone.
  package func save() -> Saved {
    Saved(
      version: version, edits: edits, position: position, status: status, undoable: undoable, redoable: redoable)
  }

  /// Comes back to where the run stood.
  package func restore(_ saved: Saved) {
    let isSame = saved.version === version && saved.position == position && saved.edits == edits
    if saved.version !== version { use(saved.version) }
    if !isSame {
      edits = saved.edits
      restore(machine, steps: saved.position.steps, operations: saved.position.operations)
    }
    status = saved.status
    undoable = saved.undoable
    redoable = saved.redoable
  }

  private func use(_ version: Version) {
    self.version = version
    scout = nil
    machine = Machine(version.program, limits: limits, seed: seed)
    machine.plotWidth = plotWidth
    attach(machine)
  }

  // MARK: Other scripts

  /// Puts another text in the place of the script, without leaving the position where possible: a run of it is brought to
  /// the same number of steps, or to where it ends or fails before that. Edits are made again.
  package func replace(_ source: Source) throws(Diagnostic) -> Machine.Stop {
    let program = try Program(source, library: self.program.library)
    var moved: [Edit] = []
    let steps = machine.steps
    for edit in edits {
      guard let code = try? compile(edit.text, in: program, frame: 0, machine: nil) else { continue }
      moved.append(Edit(id: edit.id, steps: edit.steps, text: edit.text, frame: 0, code: code))
    }
    remember()
    use(Version(program: program, budget: budget))
    edits = moved
    begin()
    var rule = Machine.StopRule()
    rule.steps = steps
    machine.output = { _ in }
    let stop = advance(machine, rule)
    settle(stop)
    return stop
  }

  /// Runs the script again under other bounds, up to where it stands.
  package func change(_ limits: Limits) throws(Diagnostic) {
    let old = self.limits
    self.limits = limits
    do throws(Diagnostic) {
      _ = try replace(program.source)
    } catch {
      self.limits = old
      throw error
    }
  }

  /// Drops all edits and goes to the start.
  package func restart(_ source: Source) throws(Diagnostic) {
    if source.bytes != program.source.bytes {
      let program = try Program(source, library: self.program.library)
      remember()
      use(Version(program: program, budget: budget))
      edits = []
      begin()
    } else {
      remember()
      edits = []
      restore(machine, steps: 0)
      status = .ready
      if Timeline.nextStatement(of: machine) == nil { status = .ended }
    }
  }

  // MARK: The prompt

  /// What came of Python typed at the prompt.
  package struct Outcome {
    /// The value of the last expression; unset when there was none.
    package var value: Snapshot
    /// What Python's prompt would print of it; nil for None and for no expression.
    package var text: String?
    /// What was printed on the way.
    package var printed: String
    /// The edit that it was, if it changed something.
    package var edit: Edit?
  }

  /// Runs Python at this position, in a frame. What changes something that existed becomes an edit; anything else leaves no
  /// trace. An exception leaves everything as it was.
  package func execute(_ text: String, frame: Int? = nil) throws(Diagnostic) -> Outcome {
    let frame = frame ?? machine.frameCount - 1
    let code = try compile(text, in: program, frame: frame, machine: machine)
    let mark = machine.mark()
    var printed: [UInt8] = []
    machine.output = { printed.append(contentsOf: $0) }
    let stop = machine.runPrompt(code, inFrame: frame)
    machine.output = { _ in }
    switch stop {
    case .failed(let raise):
      var diagnostic = machine.diagnostic(raise)
      diagnose(machine, &diagnostic)
      machine.rollback(mark)
      throw diagnostic
    case .interrupted:
      machine.rollback(mark)
      throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
    case .end, .boundary, .mark, .operation: break
    }
    let value = machine.displayed
    var outcome = Outcome(
      value: machine.snapshot(value), text: value.isUnset || value.tag == .none ? nil : machine.representation(value),
      printed: String(decoding: printed, as: UTF8.self), edit: nil)
    guard machine.hasChanged(since: mark) else {
      machine.rollback(mark)
      return outcome
    }
    if isInside {
      machine.rollback(mark)
      throw Diagnostic(
        .usage, "an edit inside a statement", hint: "Type `step` to finish the statement, or `back`, and edit there.")
    }
    machine.rollback(mark)
    remember()
    let edit = Edit(id: nextEdit, steps: machine.steps, text: text, frame: frame, code: code)
    nextEdit += 1
    // An edit in the past sets the old future aside, and with it the edits that were made there.
    edits = edits.filter { $0.steps <= machine.steps } + [edit]
    if case .failed = apply(edit, on: machine) {}
    if case .failed = status { status = .ready }
    outcome.edit = edit
    return outcome
  }

  /// Executes an edit on a machine that stands at its position.
  private func apply(_ edit: Edit, on machine: Machine) -> Machine.Stop {
    let mark = machine.mark()
    let output = machine.output
    machine.output = { _ in }
    defer { machine.output = output }
    let stop = machine.runPrompt(edit.code, inFrame: min(edit.frame, machine.frameCount - 1))
    if case .end = stop { return stop }
    machine.rollback(mark)
    return stop
  }

  /// Compiles a text of the prompt for a frame.
  func compile(_ text: String, in program: Program, frame: Int, machine: Machine?) throws(Diagnostic) -> Int {
    let source = Source(name: "<prompt>", text: text)
    let result = parse(source, mode: .prompt)
    if let diagnostic = result.diagnostics.first { throw diagnostic }
    let frameCode = machine.map { Int($0.calls[frame].code) } ?? 0
    let temporaries = machine?.temporaries(ofFrame: frame) ?? program.codes[0].frameSize
    return try program.compilePrompt(result.tree, frameCode: frameCode, temporaries: temporaries)
  }

  /// A condition to be asked many times at positions of the same frame.
  package struct Condition {
    let code: Int
    let frame: Int
  }

  /// Compiles a condition for a frame.
  package func condition(_ text: String, frame: Int) throws(Diagnostic) -> Condition {
    Condition(code: try compile(text, in: program, frame: frame, machine: machine), frame: frame)
  }

  /// Evaluates a condition where a machine stands, leaving no trace; nil when a name in it has no value or it fails otherwise.
  package func evaluate(_ condition: Condition, on machine: Machine) -> Snapshot? {
    guard condition.frame < machine.frameCount else { return nil }
    let mark = machine.mark()
    let output = machine.output
    machine.output = { _ in }
    defer {
      machine.rollback(mark)
      machine.output = output
    }
    guard case .end = machine.runPrompt(condition.code, inFrame: condition.frame) else { return nil }
    return machine.snapshot(machine.displayed)
  }

  // MARK: Looking elsewhere

  /// A machine of the same run at another position, for looking only, with the last step before it in its record. The next
  /// look moves it.
  package func look(at steps: UInt64, operations: UInt64? = nil) -> Machine {
    let machine = scout ?? Machine(program, limits: limits, seed: seed)
    scout = machine
    restore(machine, steps: steps, operations: operations, withRecord: true)
    return machine
  }

  /// Runs another machine of the same run through all positions in a range of steps, in order; stops when `body` says so.
  /// `body` is called at the first position and after each step.
  package func scan(
    from first: UInt64, through last: UInt64, _ body: (Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) {
    let machine = look(at: first)
    machine.output = { _ in }
    machine.poll = { [unowned self] in poll() }
    defer { machine.poll = { false } }
    if try body(machine) { return }
    var rule = Machine.StopRule()
    while machine.steps < last {
      rule.steps = machine.steps + 1
      switch advance(machine, rule) {
      case .boundary: if try body(machine) { return }
      case .interrupted: throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
      case .end:
        _ = try body(machine)
        return
      case .failed, .mark, .operation: return
      }
    }
  }
}
