import Diagnostics
import Machine

extension CommandCard {
  /// Changes a line of the script.
  package static let edit: CommandCard = CommandCard(
    "edit", usage: "edit LINE [NEW TEXT]", help: "Changes a line of the script and runs it again to here.",
    details: [
      "On a terminal the line is put before you; elsewhere the new text stands behind the line. The indentation is kept. The file is not changed; `undo` takes the edit back."
    ],
    examples: [.init("edit 60 W1 = W1 - alpha * dW1", "a new line 60")]
  ) { (session, argument) throws(Diagnostic) in
    let timeline = try session.run()
    let source = timeline.program.source
    let digits = argument.prefix { $0.isNumber }
    guard let line = Int(digits), (1...source.lastLine).contains(line) else {
      throw CommandCard.edit.misused("expected a line from 1 to \(source.lastLine), found \(found(argument))")
    }
    let old = source.text(ofLine: line)
    var text = trim(argument.dropFirst(digits.count))
    if text.isEmpty {
      guard let ask = session.ask else { throw CommandCard.edit.misused("expected the new text of line \(line)") }
      guard let typed = ask("\(line) │ ", trim(old)) else { return CommandResult() }
      text = trim(typed)
    }
    let indentation = String(old.prefix { $0 == " " || $0 == "\t" })
    return try session.edit(line, indentation + text)
  }

  /// Reads the file anew.
  package static let restart: CommandCard = CommandCard(
    "restart", short: ["run"], usage: "restart", help: "Reads the script anew and begins at its start, without edits.",
    examples: [.init("restart", "from the top")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.restart.expectNothing(argument)
    let timeline = try session.run()
    let source =
      if let path = session.path, path != "-" { try readSource(path) } else {
        session.original ?? timeline.program.source
      }
    try timeline.restart(source)
    session.original = source
    session.chosenFrame = nil
    session.furthest = 0
    return CommandResult(session.report(), fields: session.positionFields())
  }
}

extension Session {
  /// Puts another line in the place of one, and runs to here again.
  func edit(_ line: Int, _ text: String) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let source = timeline.program.source
    let range = source.range(ofLine: line)
    let bytes = Array(source.bytes[..<range.lowerBound]) + Array(text.utf8) + Array(source.bytes[range.upperBound...])
    let stop = try timeline.replace(Source(name: source.name, bytes: bytes))
    chosenFrame = nil
    var document = Document()
    document.line(.init("line \(line) ", .lineNumber), .init("│ ", .faint), .init(trim(text), .code))
    if timeline.machine.steps > 0 {
      document.line(.init("the script has run again, to step \(timeline.machine.steps)", .faint))
    }
    document.append(report())
    var result = CommandResult(document, fields: positionFields())
    if case .failed = stop, case .failed(let diagnostic) = timeline.status { result.failure = diagnostic }
    return result
  }
}
