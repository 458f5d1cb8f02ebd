import Diagnostics
import Machine

extension CommandCard {
  /// Step, line, pass, calls.
  package static let `where`: CommandCard = CommandCard(
    "where", short: ["bt"], usage: "where", help: "Says where the run stands: step, line, pass, calls.",
    examples: [.init("where", "where one is")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.where.expectNothing(argument)
    return CommandResult(try session.whereabouts(), fields: session.positionFields())
  }

  /// The caller's variables.
  package static let up: CommandCard = CommandCard(
    "up", usage: "up", help: "Looks at the variables of the caller.", examples: [.init("up", "the caller")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.up.expectNothing(argument)
    _ = try session.run()
    guard session.frame > 0 else { throw Diagnostic(.usage, "this is the script itself, nobody called it") }
    session.chosenFrame = session.frame - 1
    return CommandResult(try session.whereabouts(), fields: session.positionFields())
  }

  /// The called function's variables.
  package static let down: CommandCard = CommandCard(
    "down", usage: "down", help: "Looks at the variables of the function that was called.",
    examples: [.init("down", "the called function")]
  ) { (session, argument) throws(Diagnostic) in
    try CommandCard.down.expectNothing(argument)
    let timeline = try session.run()
    guard session.frame < timeline.machine.frameCount - 1 else {
      throw Diagnostic(.usage, "this is the innermost function")
    }
    session.chosenFrame = session.frame + 1
    return CommandResult(try session.whereabouts(), fields: session.positionFields())
  }
}

extension Session {
  func whereabouts() throws(Diagnostic) -> Document {
    let timeline = try run()
    let machine = timeline.machine
    var document = Document()
    var first = "step \(machine.steps)"
    let passes = passes(on: machine)
    if !passes.isEmpty { first += " · " + passes }
    if case .ended = timeline.status { first += " · the script is over" }
    if case .failed = timeline.status { first += " · the next step fails" }
    document.line(.init(first))
    let calls = Array(stride(from: machine.frameCount - 1, through: 0, by: -1))
    for (place, frame) in calls.enumerated() {
      // Of a deep recursion the ends say enough.
      if calls.count > 24, (12..<calls.count - 6).contains(place), frame != self.frame {
        if place == 12 { document.line(.init("    … \(calls.count - 18) calls more …", .faint)) }
        continue
      }
      let code = timeline.program.codes[Int(machine.calls[frame].code)]
      let number = frame == machine.frameCount - 1 ? nil : Int(machine.calls[frame + 1].statement)
      let statement = number.flatMap { $0 >= 0 ? timeline.program.statements[$0] : nil } ?? timeline.next
      var spans: [Document.Span] = [
        .init(frame == self.frame && machine.frameCount > 1 ? "› " : "  ", .marker),
        .init(frame == 0 ? path ?? timeline.program.source.name : code.name, .name),
      ]
      if let statement, frame < machine.frameCount - 1 || timeline.next != nil {
        spans += [
          .init(" · line \(statement.line) ", .lineNumber), .init("│ ", .faint),
          .init(trim(timeline.program.trees[statement.tree].source.text(ofLine: statement.line)), .code),
        ]
      }
      document.append(.line(spans))
    }
    for edit in timeline.edits {
      document.line(.init("  edit at step \(edit.steps): ", .faint), .init(edit.text, .code))
    }
    return document
  }
}
