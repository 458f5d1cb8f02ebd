import Diagnostics

/// Takes lines from a source, gives them to a session, and writes what comes of them.
///
/// A person goes on after a mistake; a list of commands stops at the first that fails.
package final class CommandLoop {
  /// Where text goes.
  package enum Stream: Sendable { case output, error }

  private let session: Session
  private let source: any LineSource
  private let write: (Stream, String) -> Void
  private let usesColor: () -> Bool
  private let isJSON: Bool
  /// Called before and after each command: the clock and Ctrl-C.
  package var onCommand: (_ begins: Bool) -> Void = { _ in }
  private var pieces = VisibleBytes()
  private var isLineOpen = false

  package init(
    _ session: Session, source: any LineSource, isJSON: Bool, usesColor: @escaping () -> Bool,
    write: @escaping (Stream, String) -> Void
  ) {
    self.session = session
    self.source = source
    self.isJSON = isJSON
    self.usesColor = usesColor
    self.write = write
    if !isJSON {
      session.onPrint = { [unowned self] bytes in
        let text = pieces.text(of: bytes)
        guard let last = text.last else { return }
        isLineOpen = last != "\n"
        self.write(.output, text)
      }
    }
  }

  /// Reads lines until the end, `quit`, or a failure where nobody sits; whether all went well.
  package func run() -> Bool {
    while true {
      switch source.readLine(prompt: usesColor() ? "\u{1B}[1;34m›\u{1B}[0m " : "› ") {
      case .end: return true
      case .interrupted: continue
      case .line(let first):
        let entry = whole(first)
        guard let entry else { continue }
        source.remember(entry)
        let outcome = carryOut(entry)
        if outcome.leaves { return true }
        if !outcome.succeeded, !source.isTerminal { return false }
      }
    }
  }

  /// A line with those that belong to it; nil when it was given up.
  private func whole(_ first: String) -> String? {
    // Several lines at once, recalled or pasted, are whole when nothing is open.
    if first.contains("\n"), !session.isUnfinished(first + "\n\n") { return first + "\n\n" }
    var entry = first
    while session.isUnfinished(entry) {
      switch source.readLine(prompt: "… ") {
      // An empty line ends a block: the text then ends with two line breaks, as a person's two Enters.
      case .line(let more): entry += "\n" + more + (more.allSatisfy(\.isWhitespace) ? "\n" : "")
      case .interrupted: return nil
      case .end: return entry + "\n\n"
      }
    }
    return entry
  }

  /// Carries out one line and writes what comes of it.
  package func carryOut(_ line: String) -> Outcome {
    onCommand(true)
    let outcome = session.run(line)
    onCommand(false)
    show(outcome)
    return outcome
  }

  private func show(_ outcome: Outcome) {
    if isJSON {
      write(.output, outcome.json.text + "\n")
      return
    }
    if isLineOpen {
      write(.output, "\n")
      isLineOpen = false
    }
    let format = usesColor() ? Format.color : .plain
    if source.isTerminal {
      write(.output, format.text(outcome.whole(width: session.width), width: session.width))
    } else {
      write(.output, format.text(outcome.document, width: session.width))
      if let failure = outcome.failure {
        write(.error, format.text(failure.document(width: session.width), width: session.width))
      }
    }
  }
}
