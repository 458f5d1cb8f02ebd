import Diagnostics

extension Timeline {
  /// Evaluates Python where a machine of this run stands, and leaves no trace whatever it does.
  package func look(_ text: String, on machine: Machine, frame: Int) throws(Diagnostic) -> Snapshot {
    let frame = min(frame, machine.frameCount - 1)
    let code = try compile(text, frame: frame, of: machine)
    let mark = machine.mark()
    let output = machine.output
    machine.output = { _ in }
    defer {
      machine.rollback(mark)
      machine.output = output
    }
    _ = try machine.lend(shown, to: code, frame: frame)
    switch machine.runPrompt(code, inFrame: frame) {
    case .failed(let raise): throw machine.diagnostic(raise)
    case .interrupted: throw Diagnostic.interrupted
    case .end, .boundary, .mark, .operation: return machine.snapshot(machine.displayed)
    }
  }
}
