import Diagnostics
import Glibc
import Shell

/// The two streams of the process.
enum Output {
  /// Writes text and sends it off.
  static func write(_ stream: CommandLoop.Stream, _ text: String) {
    guard !text.isEmpty else { return }
    var text = text
    text.withUTF8 { bytes in
      write(bytes, to: stream == .output ? STDOUT_FILENO : STDERR_FILENO)
    }
  }

  /// Writes bytes, all of them; a reader that has gone ends the process.
  static func write(_ bytes: UnsafeBufferPointer<UInt8>, to descriptor: Int32) {
    var start = 0
    while start < bytes.count, let base = bytes.baseAddress {
      let count = Glibc.write(descriptor, base + start, bytes.count - start)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { exit(1) }
      start += count
    }
  }

  /// Whether colours go to a stream.
  static func usesColor(_ color: Settings.Color, to descriptor: Int32) -> Bool {
    switch color {
    case .always: return true
    case .never: return false
    case .auto:
      let isOff = !(variable("NO_COLOR") ?? "").isEmpty || variable("TERM") == "dumb"
      return !isOff && Terminal.isTerminal(descriptor)
    }
  }

  /// An environment variable.
  static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Writes what went wrong before there was a session to say it.
  static func fail(_ diagnostic: Diagnostic, _ options: Options) {
    if options.json {
      var outcome = Outcome()
      outcome.failure = diagnostic
      write(.output, outcome.json.text + "\n")
      return
    }
    let width = options.width ?? Terminal.width()
    let format = usesColor(options.color, to: STDERR_FILENO) ? Format.color : .plain
    // Other programs read the first line, so only a person's lines are broken.
    let isBroken = options.width != nil || Terminal.isTerminal(STDERR_FILENO)
    write(.error, format.text(diagnostic.document(width: width), width: isBroken ? width : 1 << 20))
  }

  /// Writes what came of a command of the command line.
  static func show(_ outcome: Outcome, _ options: Options) {
    if options.json { return write(.output, outcome.json.text + "\n") }
    let width = options.width ?? Terminal.width()
    let format = usesColor(options.color, to: STDOUT_FILENO) ? Format.color : .plain
    write(.output, visible(outcome.printed) + format.text(outcome.document, width: width))
    if let failure = outcome.failure { fail(failure, options) }
  }
}
