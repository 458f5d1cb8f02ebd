import Diagnostics
import Library
import Machine

/// A script run by the machine: what it printed, and how it failed if it did.
struct Script {
  var output = ""
  var error: String?

  init(_ text: String, name: String = "script.py", plotWidth: Int? = nil) {
    let program: Program
    do throws(Diagnostic) {
      program = try Program(Source(name: name, text: text), library: Cards.library)
    } catch {
      self.error = "line \(error.line ?? 0): \(error.message)"
      return
    }
    let machine = Machine(program)
    var printed: [UInt8] = []
    machine.plotWidth = { plotWidth }
    machine.output = { printed += $0 }
    switch machine.run(Machine.StopRule()) {
    case .end: break
    case .failed(let raise): error = "line \(program.line(of: machine.pointer)): \(Script.words(raise, machine))"
    case let stop: error = "\(stop)"
    }
    output = String(decoding: printed, as: UTF8.self)
  }

  /// How a failure reads: `ValueError: math domain error`.
  private static func words(_ raise: Raise, _ machine: Machine) -> String {
    switch raise {
    case .exception(let type, let message): "\(type.name): \(message)"
    case .object(let value): "\(machine.exceptionName(value)): \(machine.exceptionText(value))"
    case .notSupported(let message, let hint): "not supported: \(message)" + (hint.map { " (\($0))" } ?? "")
    case .limit(_, let message, _): "limit: \(message)"
    case .callback, .interrupted: "interrupted"
    }
  }
}
