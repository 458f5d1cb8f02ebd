import Diagnostics
import Machine

extension CommandCard {
  /// A step, a line, a value, a bookmark, the start, the end.
  package static let goto: CommandCard = CommandCard(
    "goto", usage: "goto PLACE", help: "Goes to a place in the run, forwards or backwards.",
    details: [
      "PLACE is a step (`goto 40`: after 40 steps), `line 20` (before that line is executed next, or else last), `i=3` (the first moment in the run at which it is so), a bookmark, `start` or `end`. Breakpoints do not stop it."
    ],
    examples: [
      .init("goto start", "before the first step"), .init("goto 40", "after 40 steps"),
      .init("goto i=3", "the first moment with i equal to 3"),
      .init("goto line 20", "before line 20"),
    ], completes: .places, isMovement: false
  ) { (session, argument) throws(Diagnostic) in
    if argument.isEmpty { throw CommandCard.goto.misused("expected a place") }
    return try session.move { (timeline) throws(Diagnostic) in try session.goto(timeline, argument) }
  }
}

extension Session {
  /// Goes to a place.
  func goto(_ timeline: Timeline, _ place: String) throws(Diagnostic) -> Timeline.Arrival {
    switch place {
    case "start": return go(timeline, to: 0)
    case "end":
      // To be there already is no failure.
      let arrival = go(timeline, to: .max)
      if case .end = arrival { return .there }
      return arrival
    default: break
    }
    if let position = bookmarks[place] {
      return timeline.travel(to: position)
    }
    if let step = UInt64(place) {
      let arrival = holdingOutput(until: { timeline.machine.steps == step }) { go(timeline, to: step) }
      if case .interrupted = arrival { return arrival }
      guard timeline.machine.steps == step else {
        throw Diagnostic(
          .reference, "there is no step \(step): the run has \(timeline.machine.steps) steps",
          hint: "`goto end` goes to its end.")
      }
      return arrival
    }
    if place.hasPrefix("line") || place.hasPrefix("l "), let line = Int(trim(place.drop { $0.isLetter })) {
      return try goto(timeline, line: line)
    }
    if let equal = place.firstIndex(of: "="), place.first != "=" {
      let name = trim(place[..<equal])
      var value = place[place.index(after: equal)...]
      if value.first == "=" { value = value.dropFirst() }
      let condition = "\(try scriptName(name)) == (\(pythonText(String(value))))"
      return try goto(timeline, first: condition, saying: place)
    }
    if place.first == "-" || place.first?.isNumber == true {
      throw Diagnostic(
        .usage, "expected a step, found \(code: place)",
        hint: "Steps are counted from 0, the start; `back N` goes N steps back.")
    }
    throw noBookmark(place)
  }

  /// Does something whose printed text is shown only if it came where it was meant to, or was interrupted.
  private func holdingOutput(until isThere: () -> Bool, _ body: () -> Timeline.Arrival) -> Timeline.Arrival {
    let (show, before) = (onPrint, printed)
    onPrint = nil
    printed = []
    let arrival = body()
    let held = printed
    (onPrint, printed) = (show, before)
    let isInterrupted = if case .interrupted = arrival { true } else { false }
    if isInterrupted || isThere() { held.withUnsafeBufferPointer { take($0) } }
    return arrival
  }

  private func goto(_ timeline: Timeline, line: Int) throws(Diagnostic) -> Timeline.Arrival {
    let statement = try statement(atOrBehind: line, of: timeline.program)
    var target: UInt64?
    try timeline.scan(from: timeline.machine.steps, through: .max) { machine in
      guard machine.steps > timeline.machine.steps, machine.nextStatement == statement else { return false }
      target = machine.steps
      return true
    }
    if target == nil {
      target = try timeline.latest(before: timeline.machine.steps) { machine, _ in machine.nextStatement == statement }
    }
    guard let target else {
      throw Diagnostic(.reference, "line \(timeline.program.statements[statement].line) is never executed in this run")
    }
    return go(timeline, to: target)
  }

  private func goto(_ timeline: Timeline, first condition: String, saying place: String) throws(Diagnostic)
    -> Timeline.Arrival
  {
    let lookout = try timeline.lookout(condition, inCode: 0)
    var target: UInt64?
    try timeline.scan(from: 0, through: .max) { machine in
      guard machine.frameCount == 1, lookout.value(on: machine, frame: 0).isTrue else { return false }
      target = machine.steps
      return true
    }
    guard let target else { throw Diagnostic(.reference, "there is no moment in this run with \(code: place)") }
    return go(timeline, to: target)
  }

  /// The statement that begins on a line, or on the next line that has one.
  func statement(atOrBehind line: Int, of program: Program) throws(Diagnostic) -> Int {
    let own = program.statements.indices.filter {
      program.statements[$0].tree == 0 && program.statements[$0].line >= line
    }
    guard line >= 1, let first = own.min(by: { program.statements[$0].line < program.statements[$1].line }) else {
      throw Diagnostic(
        .reference, "there is no statement at line \(line) or behind it",
        hint: "The script has \(program.source.lastLine) lines; `list` shows them.")
    }
    return first
  }
}
