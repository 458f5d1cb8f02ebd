import ArgumentParser
import Diagnostics
import Explanation
import Glibc
import Library
import Machine
import Shell

/// Runs a script to its end and prints what Python would print.
struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Runs a script to its end and prints exactly what Python would print.")

  @Argument(help: ArgumentHelp("The script; - is standard input.", valueName: "file"))
  var file: String

  @OptionGroup var options: Options

  func run() throws {
    let status: Int32
    do throws(Diagnostic) {
      status = try execute()
    } catch {
      Output.fail(asPython(error), options)
      throw ExitCode(error.kind == .file ? 66 : 1)
    }
    if status != 0 { throw ExitCode(status) }
  }

  /// A syntax error with the name that Python's traceback gives it.
  private func asPython(_ diagnostic: Diagnostic) -> Diagnostic {
    guard diagnostic.kind == .syntax else { return diagnostic }
    let words = diagnostic.message.description
    let isIndentation = words.contains("indent") && !words.contains("tabs")
    let name =
      words.contains("inconsistent use of tabs") ? "TabError" : isIndentation ? "IndentationError" : "SyntaxError"
    var result = diagnostic
    result.kind = .exception(name)
    result.message = Message(verbatim: "\(name): \(words)")
    return result
  }

  /// A failure with what the shell would say about it. That wants the record, so the script is run again, silently.
  private func explained(_ failure: Diagnostic, _ source: Source) -> Diagnostic {
    guard ShapeHint.isAboutShapes(failure),
      let timeline = try? Timeline(source, library: Cards.library, seed: options.seed)
    else { return failure }
    timeline.poll = { Interrupt.requested() }
    ShapeHint.attach(to: timeline)
    _ = timeline.forward(Machine.StopRule())
    guard case .failed(let explained) = timeline.status, explained.message == failure.message else { return failure }
    return explained
  }

  private func execute() throws(Diagnostic) -> Int32 {
    guard !file.hasSuffix(".md") else {
      throw Diagnostic(
        .usage, "\(code: file) is a lesson, and `run` wants a Python script",
        hint: "`longhand \(file)` opens the lesson, `longhand replay \(file)` replays it.")
    }
    let source = try readSource(file)
    let program = try Program(source, library: Cards.library)
    let machine = Machine(program, seed: options.seed)
    machine.isRecording = false
    Interrupt.install()
    machine.poll = { Interrupt.requested() }
    var printed: [UInt8] = []
    let isTerminal = Terminal.isTerminal(STDOUT_FILENO)
    var pieces = VisibleBytes()
    let isJSON = options.json
    func send() {
      if isTerminal {
        Output.write(.output, pieces.text(of: printed))
      } else {
        printed.withUnsafeBufferPointer { Output.write($0, to: STDOUT_FILENO) }
      }
      printed.removeAll(keepingCapacity: true)
    }
    machine.output = { bytes in
      printed += bytes
      // A person sees each line as it comes; a pipe gets it in large pieces.
      if !isJSON, printed.count >= 1 << 16 || isTerminal && bytes.contains(0x0A) { send() }
    }
    // What is printed elsewhere than at a terminal is what Python prints, and no more.
    if isTerminal { machine.plotWidth = { Swift.min(Terminal.width(), 100) } }
    machine.clock = { _ in
      var time = timespec()
      clock_gettime(CLOCK_REALTIME, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    machine.onWarning = { Output.write(.error, visible($0) + "\n") }
    let stop = machine.run(Machine.StopRule())
    var failure: Diagnostic?
    var status: Int32 = 0
    switch stop {
    case .end, .boundary, .mark, .operation: break
    case .interrupted: failure = Diagnostic(.interrupted, "interrupted")
    case .failed(let raise):
      if let exit = machine.exitStatus(raise) {
        status = Int32(truncatingIfNeeded: exit.status)
        if let message = exit.message { Output.write(.error, visible(message) + "\n") }
      } else {
        failure = explained(machine.diagnostic(raise), source)
      }
    }
    if isJSON {
      var outcome = Outcome()
      outcome.printed = String(decoding: printed, as: UTF8.self)
      outcome.failure = failure
      outcome.fields = [.init("step", .int(Int(clamping: machine.steps)))]
      Output.write(.output, outcome.json.text + "\n")
      return failure == nil ? status : 1
    }
    send()
    if let failure { throw failure }
    return status
  }
}
