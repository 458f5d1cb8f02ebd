import Diagnostics
import Machine

extension CommandCard {
  /// Values with shape and origin.
  package static let show: CommandCard = CommandCard(
    "show", short: ["p", "print"], usage: "show [X …]",
    help: "Shows values with their shapes and where they were made; without a name, what was made last.",
    details: [
      "X is a name, in the script's spelling or the document's, with an index or a moment: `W1`, `W1[0, 2]`, `δ2`, `W1#2` (its second value), `W1@end`, `W1@40` (at step 40), `W1@BOOKMARK`, `_` (the last value that Python gave at the prompt), or Python."
    ],
    examples: [
      .init("show", "what was made last"), .init("show W1 dW1", "two values"),
      .init("show W1@end", "its value at the end"),
    ], completes: .names
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { return try session.show(session.madeLast()) }
    if argument == "_", try session.run().machine.value(of: "_", inFrame: session.frame) == nil {
      return try session.show(python: argument)
    }
    let references = Reference.split(argument).map { Reference(parsing: $0) }
    if let whole = Reference(parsing: argument) { return try session.show([whole]) }
    if !references.contains(where: { $0 == nil }) { return try session.show(references.compactMap { $0 }) }
    return try session.show(python: argument)
  }
}

extension Session {
  /// The names that the last statements made, as references.
  func madeLast() throws(Diagnostic) -> [Reference] {
    let timeline = try run()
    let names = timeline.last?.binds.filter { timeline.machine.value(of: $0, inFrame: frame) != nil } ?? []
    let references = names.compactMap { Reference(parsing: $0) }
    guard references.isEmpty else { return references }
    if timeline.machine.steps == 0 {
      throw Diagnostic(
        .usage, "nothing has been made yet: this is the start",
        hint: "`step` runs the first statement; Enter does, too.")
    }
    throw Diagnostic(
      .usage, "the last statement made nothing", hint: "`vars` lists the variables, `show NAME` shows one.")
  }

  /// The value of Python, shown as values are.
  func show(python text: String) throws(Diagnostic) -> CommandResult {
    let timeline = try run()
    let value = try timeline.look(pythonText(text), on: timeline.machine, frame: frame)
    let facts: [Document.Span] = value.shape.map { $0.isEmpty ? [] : [.init(shapeText($0), .shape)] } ?? []
    let display = ValueDisplay(decimals: settings.decimals, width: width)
    return CommandResult(
      display.blocks(value, label: text, facts: facts),
      fields: [
        .init("name", .string(text)), .init("step", .int(Int(clamping: timeline.position.steps))), .init("made", .null),
      ]
        + valueFields(value))
  }
}
