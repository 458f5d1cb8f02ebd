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
    var rule = Machine.StopRule()
    var executions = Array(repeating: 0, count: program.statements.count)
    var ordinals = Array(repeating: -1, count: program.statements.count)
    for (ordinal, statement) in Rerun.statements(of: program).enumerated() { ordinals[statement] = ordinal }
    while machine.steps < last {
      rule.steps = machine.steps + 1
      if let next = machine.nextStatement, next < executions.count { executions[next] += 1 }
      let stop = advance(machine, rule)
      switch stop {
      case .boundary, .end:
        var isEnough = false
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
        if isEnough { return (.stopped, machine) }
        if case .end = stop { return (.ended, machine) }
      case .interrupted:
        throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
      case .failed(let raise):
        let diagnostic = machine.diagnostic(raise)
        return (.failed(diagnostic), look(at: machine.steps > 0 ? machine.steps - 1 : 0))
      case .mark, .operation: return (.stopped, machine)
      }
    }
    return (.stopped, machine)
  }

  /// The value that a module's name has where a machine stands; unset when it has none.
  package func value(of name: String, on machine: Machine) -> Value {
    guard let slot = program.globals[name] else { return .unset }
    return machine.slot(slot, inFrame: 0)
  }

  /// Whether the script binds a name somewhere.
  package func binds(_ name: Followed) -> Bool { !Follower.slots(of: name, in: program).isEmpty }
}
