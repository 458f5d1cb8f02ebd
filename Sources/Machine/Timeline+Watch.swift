import Diagnostics

extension Timeline {
  /// A value that a watched name has got.
  package struct WatchedValue {
    /// The position of the name in the list of watched names.
    package let name: Int
    /// From 1: which value of the name it is, counted from where the watch began.
    package let number: Int
    package let value: Value
    /// The line, from 1, of the statement that gave it.
    package let line: Int
    /// The position, and the moment at which it is there; nil for the statement of no text of the script.
    package let step: UInt64
    package let moment: Rerun.Moment?
  }

  /// How a watch ended.
  package enum WatchEnd {
    /// `body` said so, or the last position was reached.
    case stopped
    /// The script is over.
    case ended
    /// The script fails in the step that would come next.
    case failed(Diagnostic)
  }

  /// Runs another machine of the same run from a position on, and calls `body` for each value that one of the names gets on
  /// the way, in order, at the first position at which it is there; stops when `body` says so.
  ///
  /// One run however many names there are. What the names hold where the watch begins is not counted. The machine that is
  /// given back stands at the last position that was reached.
  package func watch(
    _ names: [Followed], from first: UInt64 = 0, through last: UInt64 = .max,
    _ body: (WatchedValue, Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> (end: WatchEnd, machine: Machine) {
    let machine = look(at: first)
    machine.output = { _ in }
    machine.poll = { [unowned self] in poll() }
    defer { machine.poll = { false } }
    var follower = Follower(names)
    follower.begin(machine)
    guard machine.steps < last else { return (.stopped, machine) }
    var outcome: Result<(end: WatchEnd, machine: Machine), Diagnostic> = .success((.stopped, machine))
    withoutActuallyEscaping(body) { body in
      do throws(Diagnostic) {
        outcome = .success(try watch(with: machine, follower, through: last, body))
      } catch {
        outcome = .failure(error)
      }
    }
    return try outcome.get()
  }

  private func watch(
    with machine: Machine, _ first: Follower, through last: UInt64,
    _ body: @escaping (WatchedValue, Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> (end: WatchEnd, machine: Machine) {
    var follower = first
    var rule = Machine.StopRule()
    rule.steps = last
    var (isEnough, failure) = (false, Diagnostic?.none)
    let program = program
    var executions = Array(repeating: 0, count: program.statements.count)
    var ordinals = Array(repeating: -1, count: program.statements.count)
    for (ordinal, statement) in Rerun.statements(of: program).enumerated() { ordinals[statement] = ordinal }
    if let next = machine.nextStatement, next < executions.count { executions[next] += 1 }
    let isOver = { (machine: Machine) -> Bool in
      do throws(Diagnostic) {
        try follower.update(machine) { (name, number, value) throws(Diagnostic) in
          guard !isEnough else { return }
          let line = machine.statement >= 0 ? program.statements[machine.statement].line : 1
          var moment: Rerun.Moment?
          if machine.statement >= 0, machine.statement < ordinals.count, ordinals[machine.statement] >= 0 {
            moment = Rerun.Moment(
              statement: ordinals[machine.statement], execution: executions[machine.statement])
          }
          isEnough = try body(
            WatchedValue(
              name: name, number: number, value: value, line: line, step: machine.steps, moment: moment), machine)
        }
      } catch {
        failure = error
      }
      if let next = machine.nextStatement, next < executions.count { executions[next] += 1 }
      return isEnough || failure != nil
    }
    rule.observer = isOver
    let stop = advance(machine, rule)
    switch stop {
    case .boundary, .end:
      // The last position, at which nobody has looked yet.
      if !isEnough, failure == nil { _ = isOver(machine) }
    case .interrupted:
      throw Diagnostic.interrupted
    case .failed(let raise):
      let diagnostic = machine.diagnostic(raise)
      return (.failed(diagnostic), look(at: machine.steps > 0 ? machine.steps - 1 : 0))
    case .mark, .operation: return (.stopped, machine)
    }
    if let failure { throw failure }
    if case .end = stop, !isEnough { return (.ended, machine) }
    return (.stopped, machine)
  }

  /// The moment of the run that a position is: behind an execution of a statement of the module; nil at the start, and inside
  /// a call.
  package func moment(at position: UInt64) throws(Diagnostic) -> Rerun.Moment? {
    let there = look(at: position)
    let statement = there.statement
    guard there.steps == position, there.frameCount == 1, statement >= 0,
      let ordinal = Rerun.statements(of: program).firstIndex(of: statement)
    else { return nil }
    var execution = 0
    var last = position
    try scan(from: 0, through: position) { machine in
      if machine.nextStatement == statement, machine.steps < position { execution += 1 }
      last = machine.steps
      return false
    }
    return last == position && execution > 0 ? Rerun.Moment(statement: ordinal, execution: execution) : nil
  }

  /// The value that a module's name has where a machine stands; unset when it has none.
  package func value(of name: String, on machine: Machine) -> Value {
    guard let slot = program.globals[name] else { return .unset }
    return machine.slot(slot, inFrame: 0)
  }

  /// Whether the script binds a name somewhere; of an attribute, whether it gives one of that name to an object.
  package func binds(_ name: Followed) -> Bool {
    guard !Follower.slots(of: name, in: program).isEmpty else { return false }
    return name.attributes.allSatisfy { attribute in
      program.statements.contains { $0.tree == 0 && $0.binds.contains { $0.hasSuffix("." + attribute) } }
    }
  }
}
