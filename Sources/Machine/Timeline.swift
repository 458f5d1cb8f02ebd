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
  /// The breakpoints and watches that movements forwards stop at, in the order of their numbers.
  package var stops: [Stop] = [] { didSet { barrier = nil } }
  private var barrier: Barrier?
  /// The machine that looks back, so that the present one stays.
  private var scout: Machine?
  /// The machine that runs, or ran last: the present one or another of the same run. It tells how far a long run is.
  package private(set) var running: Machine
  /// What `_` is at the prompt where the script has no value of that name.
  package var shown: LastValue?
  private var undoable: [Memory] = []
  private var redoable: [Memory] = []
  private var nextEdit = 1
  /// Where the script's printed text goes while it runs forward.
  package var output: (UnsafeBufferPointer<UInt8>) -> Void = { _ in }
  /// How many columns a drawing of the script may take; nil: nothing is drawn.
  package var plotWidth: () -> Int? = { nil } {
    didSet { machine.plotWidth = plotWidth }
  }
  /// Where NumPy's warnings go while it runs forward.
  package var onWarning: (String) -> Void = { _ in }
  /// Asked now and then whether to stop.
  package var poll: () -> Bool = { false }
  /// Whether it was said while a machine was looking.
  private var wasInterrupted = false
  /// Adds what is known about a failure: it sees the machine as it failed.
  package var diagnose: (Machine, inout Diagnostic) -> Void = { _, _ in }

  /// A run of a script at its start.
  package init(
    _ source: Source, library: Library, limits: Limits = Limits(), seed: UInt32 = 0, budget: Int = 64 << 20
  ) throws(Diagnostic) {
    let program = try Program(source, library: library)
    version = Version(program: program, budget: budget)
    machine = Machine(program, limits: limits, seed: seed)
    running = machine
    self.limits = limits
    self.seed = seed
    self.budget = budget
    begin()
  }

  /// Another run of the same script, at its start, with the same edits.
  package convenience init(again other: Timeline) throws(Diagnostic) {
    try self.init(
      other.program.source, library: other.program.library, limits: other.limits, seed: other.seed)
    edits = try other.edits.map { edit throws(Diagnostic) in try edit.compiled(in: program) }
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
    return machine.nextStatement.map { program.statements[$0] }
  }

  /// The statement of the last step that was made; nil at the start.
  package var last: Statement? { machine.statement >= 0 ? program.statements[machine.statement] : nil }

  // MARK: Running

  /// Makes the first checkpoint and runs to position 0.
  private func begin() {
    attach(machine)
    var rule = Machine.StopRule()
    rule.steps = 0
    version.checkpoints.add(machine.checkpoint(), edits: [])
    settle(advance(machine, rule))
  }

  /// Makes a machine the present one: its checkpoints are kept.
  private func attach(_ machine: Machine) {
    machine.onCheckpoint = { [unowned self] in store($0) }
    machine.largestCheckpoint = budget / 2
    machine.poll = { [unowned self] in poll() }
  }

  /// Makes a machine one that only looks.
  private func detach(_ machine: Machine) {
    machine.onCheckpoint = nil
    machine.poll = { false }
    machine.output = { _ in }
  }

  private func store(_ checkpoint: Checkpoint) {
    version.checkpoints.add(checkpoint, edits: edits.filter { $0.steps <= checkpoint.steps }.map(\.id))
  }

  /// Runs a machine by a rule, through the edits that lie on its way.
  func advance(_ machine: Machine, _ rule: Machine.StopRule) -> Machine.Stop {
    if running !== machine { running = machine }
    while true {
      let edit = edits.first { $0.steps > machine.steps }
      var narrowed = rule
      if let edit { narrowed.steps = min(rule.steps, edit.steps) }
      let stop = machine.run(narrowed)
      guard let edit, case .boundary = stop, machine.steps == edit.steps else { return stop }
      for edit in edits where edit.steps == machine.steps { _ = machine.apply(edit) }
      if machine.steps >= rule.steps || rule.observer?(machine) ?? false || machine.frameCount <= rule.depth {
        return .boundary
      }
      let statement = Int(machine.program.instructions[machine.pointer].a)
      if statement < rule.marks.count, rule.marks[statement] { return .mark }
    }
  }

  /// Runs forward from here, with the script's output shown.
  package func forward(_ rule: Machine.StopRule) -> Machine.Stop {
    machine.output = output
    machine.onWarning = onWarning
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

  /// Brings a machine to a position, silently, with the last step before it in its record if that is wanted; false when it
  /// was interrupted on the way, which only happens when somebody is asked.
  @discardableResult
  private func restore(
    _ machine: Machine, steps: UInt64, operations: UInt64? = nil, withRecord: Bool = false,
    heeding isWanted: (() -> Bool)? = nil
  ) -> Bool {
    machine.output = { _ in }
    machine.onWarning = { _ in }
    let poll = machine.poll
    machine.poll = isWanted ?? { false }
    defer { machine.poll = poll }
    let target = operations == nil ? steps : (steps > 0 ? steps - 1 : 0)
    let earlier = withRecord && target > 0 ? target - 1 : target
    if let checkpoint = version.checkpoints.latest(steps: earlier, edits: edits) {
      machine.restore(checkpoint)
      if version.checkpoints.isFirst(checkpoint) {
        for edit in edits where edit.steps == 0 { _ = machine.apply(edit) }
      }
    }
    var rule = Machine.StopRule()
    rule.steps = target
    if machine.steps < target || machine.program.instructions[machine.pointer].opcode != .step {
      if case .interrupted = advance(machine, rule) { return false }
    }
    if let operations, machine.operations < operations {
      rule.steps = .max
      rule.operations = operations
      if case .interrupted = machine.run(rule) { return false }
    }
    return true
  }

  /// Brings the run to a position of its past. Another machine goes there first, so that an interruption leaves everything
  /// as it is: false then.
  private func goBack(to position: Position) -> Bool {
    let other = scout ?? Machine(program, limits: limits, seed: seed)
    scout = other
    guard
      restore(
        other, steps: position.steps, operations: position.operations, withRecord: true, heeding: poll)
    else { return false }
    scout = machine
    detach(machine)
    machine = other
    attach(other)
    status = position.operations == nil ? .ready : .inside
    return true
  }

  // MARK: Moving

  /// Goes to a position, forwards or backwards. Where the run has not been yet it runs there, with the script's output shown;
  /// past the end it stops at the end.
  package func go(to position: Position) -> Machine.Stop {
    if position.operations == nil, position.steps >= machine.steps {
      if position.steps == machine.steps, !isInside { return .boundary }
      let known = version.checkpoints.latest(steps: position.steps, edits: edits)?.steps ?? 0
      if known > machine.steps { restore(machine, steps: known) }
      var rule = Machine.StopRule()
      rule.steps = position.steps
      return forward(rule)
    }
    return goBack(to: position) ? .boundary : .interrupted
  }

  /// Whether the run stands inside a statement.
  var isInside: Bool {
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

  /// What became of an `undo` or `redo`.
  package enum Return {
    case done
    /// There was nothing to return to.
    case nothing
    /// Ctrl-C; everything is as it was.
    case interrupted
  }

  /// Returns to where one was before the last movement or edit.
  package func undo() -> Return { step(from: &undoable, to: &redoable) }

  /// Takes back the last `undo`.
  package func redo() -> Return { step(from: &redoable, to: &undoable) }

  private func step(from source: inout [Memory], to target: inout [Memory]) -> Return {
    guard let memory = source.last else { return .nothing }
    let present = Memory(version: version, edits: edits, position: position)
    let other = (version, machine, scout, edits, barrier)
    if memory.version !== version { use(memory.version) }
    edits = memory.edits
    guard goBack(to: memory.position) else {
      (version, machine, scout, edits, barrier) = other
      return .interrupted
    }
    source.removeLast()
    target.append(present)
    // A restored position may be the end, which a run without steps finds out.
    if machine.nextStatement == nil, memory.position.operations == nil { status = .ended }
    return .done
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
    barrier = nil
    machine = Machine(version.program, limits: limits, seed: seed)
    machine.plotWidth = plotWidth
    attach(machine)
  }

  // MARK: Other scripts

  /// Puts another text in the place of the script, without leaving the position where possible: a run of it is brought to
  /// the same number of steps, or to where it ends or fails before that. Edits are made again. Interrupted it throws, and
  /// everything is as it was.
  package func replace(_ source: Source) throws(Diagnostic) -> Machine.Stop {
    let program = try Program(source, like: self.program)
    var moved: [Edit] = []
    let steps = machine.steps
    for edit in edits {
      guard
        let code = try? compile(edit.text, in: program, code: 0, temporaries: program.codes[0].frameSize)
      else { continue }
      moved.append(
        Edit(
          id: edit.id, steps: edit.steps, text: edit.text, frame: 0, frameCode: 0,
          temporaries: program.codes[0].frameSize,
          code: code.number, last: edit.last))
    }
    let before = (version, machine, scout, edits, barrier, status, undoable, redoable)
    remember()
    use(Version(program: program, budget: budget))
    edits = moved
    begin()
    var rule = Machine.StopRule()
    rule.steps = steps
    machine.output = { _ in }
    let stop = advance(machine, rule)
    if case .interrupted = stop {
      (version, machine, scout, edits, barrier, status, undoable, redoable) = before
      throw Diagnostic.interrupted
    }
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
      let program = try Program(source, like: self.program)
      remember()
      use(Version(program: program, budget: budget))
      edits = []
      begin()
    } else {
      remember()
      edits = []
      restore(machine, steps: 0)
      status = .ready
      if machine.nextStatement == nil { status = .ended }
    }
  }

  /// The stops made ready for this version of the script, to begin a movement from here.
  func readyBarrier() -> Barrier {
    let ready = barrier ?? Barrier(stops, self)
    barrier = ready
    ready.begin(machine)
    return ready
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
    var isEdit = false
    let code = try compile(text, frame: frame)
    let origin = machine.mark()
    defer { if !isEdit { machine.rollback(origin) } }
    _ = try machine.lend(shown, to: code, frame: frame)
    let mark = machine.mark()
    var printed: [UInt8] = []
    machine.output = { printed.append(contentsOf: $0) }
    let stop = machine.runPrompt(code, inFrame: frame)
    machine.output = { _ in }
    switch stop {
    case .failed(let raise):
      var diagnostic = machine.diagnostic(raise)
      diagnose(machine, &diagnostic)
      throw diagnostic
    case .interrupted:
      throw Diagnostic.interrupted
    case .end, .boundary, .mark, .operation: break
    }
    let value = machine.displayed
    let words = machine.displayedText
    var outcome = Outcome(
      value: machine.snapshot(value),
      text: value.isUnset || value.tag == .none ? nil : words ?? machine.representation(value),
      printed: String(decoding: printed, as: UTF8.self), edit: nil)
    let lent = shown
    if outcome.text != nil { shown = lastValue(value) }
    guard machine.hasChanged(since: mark) else { return outcome }
    if isInside {
      throw Diagnostic(
        .usage, "an edit inside a statement", hint: "Type `step` to finish the statement, or `back`, and edit there.")
    }
    machine.rollback(origin)
    isEdit = true
    remember()
    let edit = Edit(
      id: nextEdit, steps: machine.steps, text: text, frame: frame, frameCode: Int(machine.calls[frame].code),
      temporaries: machine.temporaries(ofFrame: frame), code: code, last: lent)
    nextEdit += 1
    // An edit in the past sets the old future aside, and with it the edits that were made there.
    edits = edits.filter { $0.steps <= machine.steps } + [edit]
    if case .failed = machine.apply(edit) {}
    if case .failed = status { status = .ready }
    outcome.edit = edit
    return outcome
  }

  /// Compiles a text of the prompt for a frame of a machine, the present one unless another is named; the number of its code.
  func compile(_ text: String, frame: Int, of machine: Machine? = nil) throws(Diagnostic) -> Int {
    let machine = machine ?? self.machine
    return try compile(
      text, in: program, code: Int(machine.calls[frame].code), temporaries: machine.temporaries(ofFrame: frame)
    ).number
  }

  /// Compiles a text of the prompt for the frames of a code, of whose slots so many are taken.
  func compile(
    _ text: String, in program: Program, code: Int, temporaries: Int
  ) throws(Diagnostic) -> (tree: Tree, number: Int) {
    let result = parse(Source(name: "<prompt>", text: text), mode: .prompt)
    if let diagnostic = result.diagnostics.first { throw diagnostic }
    return (result.tree, try program.compilePrompt(result.tree, frameCode: code, temporaries: temporaries))
  }

  /// A condition to be asked many times at positions of the same frame.
  package struct Condition {
    let code: Int
    let frame: Int
  }

  /// Compiles a condition for a frame.
  package func condition(_ text: String, frame: Int) throws(Diagnostic) -> Condition {
    Condition(code: try compile(text, frame: frame), frame: frame)
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
  /// look moves it. Whoever looks asks `takeInterruption` in the end.
  package func look(at steps: UInt64, operations: UInt64? = nil) -> Machine {
    let machine = scout ?? Machine(program, limits: limits, seed: seed)
    scout = machine
    restore(machine, steps: steps, operations: operations, withRecord: true) { [unowned self] in isLookInterrupted() }
    return machine
  }

  /// Whether looking was interrupted, so that what was seen is not what is there; from then on nothing has been.
  package func takeInterruption() -> Bool {
    defer { wasInterrupted = false }
    return wasInterrupted
  }

  /// Whether to stop looking: once somebody has said so, every further look ends at once.
  func isLookInterrupted() -> Bool {
    if !wasInterrupted, poll() { wasInterrupted = true }
    return wasInterrupted
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
    if try body(machine) || machine.steps >= last { return }
    var outcome = Result<Void, Diagnostic>.success(())
    withoutActuallyEscaping(body) { body in
      do throws(Diagnostic) { try scan(with: machine, through: last, body) } catch { outcome = .failure(error) }
    }
    try outcome.get()
  }

  private func scan(
    with machine: Machine, through last: UInt64, _ body: @escaping (Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) {
    var rule = Machine.StopRule()
    rule.steps = last
    var (isEnough, failure) = (false, Diagnostic?.none)
    rule.observer = { machine in
      do throws(Diagnostic) { isEnough = try body(machine) } catch { failure = error }
      return isEnough || failure != nil
    }
    let stop = advance(machine, rule)
    if let failure { throw failure }
    switch stop {
    case .boundary, .end: if !isEnough { _ = try body(machine) }
    case .interrupted: throw Diagnostic.interrupted
    case .failed, .mark, .operation: return
    }
  }
}
