import Diagnostics
import Machine

extension CommandCard {
  /// Movements backwards.
  package static let back: CommandCard = CommandCard(
    "back", short: ["bk"], usage: "back [N | next | iterate | until X | continue | finish]",
    help: "Goes back by a statement, by N, or by another motion made backwards.",
    details: [
      "`back next` skips calls, `back iterate` goes to the beginning of a pass, `back until X` to the last moment before this at which X was so, `back continue` to the last stop or the start, `back finish` to before the call of this function."
    ],
    examples: [
      .init("back", "one statement back"), .init("back 3", "three"),
      .init("back until cost > 0.65", "to the last moment at which it was so"),
    ], completes: .motions, isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let (word, rest) = session.splitWord(argument)
    let motion = argument.isEmpty ? "step" : Commands.named(word)?.name ?? word
    if let count = UInt64(argument) { return try session.back(steps: count) }
    switch motion {
    case "step": return try session.back(steps: CommandCard.back.count(trim(rest)))
    case "op": return try session.backOperations(CommandCard.back.count(trim(rest)))
    case "next", "finish", "iterate", "continue":
      return try session.back(motion, times: CommandCard.back.count(trim(rest)))
    case "until": return try session.back(until: trim(rest))
    default: throw CommandCard.back.misused("expected a number or a motion, found \(code: argument)")
    }
  }
}

extension Session {
  func back(steps count: UInt64) throws(Diagnostic) -> CommandResult {
    if count < 1 { throw CommandCard.back.misused("expected a number from 1 on, found `0`") }
    return try move { (timeline) throws(Diagnostic) in
      // Inside a statement, its beginning is one step back.
      let steps = timeline.machine.steps
      guard steps > 0 else { throw Session.atStart }
      return go(timeline, to: steps > count ? steps - count : 0)
    }
  }

  func backOperations(_ count: UInt64) throws(Diagnostic) -> CommandResult {
    try move { (timeline) throws(Diagnostic) in
      let operations = timeline.machine.operations
      guard timeline.machine.steps > 0 else { throw Session.atStart }
      guard case .inside = timeline.status, operations > count else {
        return go(timeline, to: timeline.machine.steps - 1)
      }
      let before = timeline.look(at: timeline.machine.steps - 1).operations
      guard operations - count > before else { return go(timeline, to: timeline.machine.steps - 1) }
      return arrival(
        timeline.go(to: .init(steps: timeline.machine.steps, operations: operations - count)), timeline)
    }
  }

  private static var atStart: Diagnostic {
    Diagnostic(.usage, "this is the start of the script", hint: "`step` goes forwards.")
  }

  /// Another motion made backwards.
  func back(_ motion: String, times: UInt64) throws(Diagnostic) -> CommandResult {
    try move { (timeline) throws(Diagnostic) in
      guard timeline.machine.steps > 0 else { throw Session.atStart }
      for number in 0..<times {
        guard let target = try target(of: motion, timeline) else {
          if number > 0 { break }
          throw Diagnostic(.usage, "there is nothing to go back to", hint: "`back` goes back by a statement.")
        }
        _ = go(timeline, to: target)
        if target == 0 { break }
      }
      return .arrived
    }
  }

  private func target(of motion: String, _ timeline: Timeline) throws(Diagnostic) -> UInt64? {
    let now = timeline.machine.steps
    let depth = frame + 1
    switch motion {
    case "next": return try timeline.latest(before: now) { $0.frameCount <= depth }
    case "finish":
      guard depth > 1 else {
        throw Diagnostic(.usage, "this is no function that was called", hint: "`goto start` goes to the start.")
      }
      return try timeline.latest(before: now) { $0.frameCount < depth }
    case "iterate":
      guard let state = loopsUnderWay(timeline).last else {
        throw Diagnostic(.usage, "there is no loop under way here", hint: "`back` goes back by a statement.")
      }
      return try timeline.latest(before: now) { [self] in
        $0.frameCount == state.frame + 1 && nextStatementNumber($0) == state.loop.statement
      }
    default:
      let marks = breakpointMarks
      let watched = stops.compactMap { stop -> String? in
        if case .change(let text) = stop.kind { return text }
        return nil
      }
      var changes: UInt64 = 0
      for text in watched {
        let values = try values(of: baseOfReference(text), through: now - 1)
        changes = max(changes, values.last?.step ?? 0)
      }
      let stop = try timeline.latest(before: now) { machine in
        guard let next = nextStatementNumber(machine), next < marks.count, marks[next] else { return false }
        let line = timeline.program.statements[next].line
        return stops.contains { stop in
          guard case .line(line) = stop.kind else { return false }
          return stop.condition.map { holds($0, on: machine) } ?? true
        }
      }
      return max(stop ?? 0, changes)
    }
  }

  private func baseOfReference(_ text: String) -> String { Reference(parsing: text)?.path ?? text }

  /// To the last moment before this at which something was so, or at which a name had just got a value.
  func back(until text: String) throws(Diagnostic) -> CommandResult {
    if text.isEmpty { throw CommandCard.back.misused("expected a condition or a name") }
    return try move { (timeline) throws(Diagnostic) in
      let now = timeline.machine.steps
      guard now > 0 else { throw Session.atStart }
      var target: UInt64?
      if let name = try nameAlone(text) {
        target = try values(of: name, through: now - 1).last?.step
      } else {
        let frame = frame
        let compiled = try timeline.condition(try scripted(text), frame: frame)
        target = try timeline.latest(before: now) { machine in
          machine.frameCount == frame + 1 && timeline.evaluate(compiled, on: machine)?.isTrue == true
        }
      }
      guard let target else { throw Diagnostic(.reference, "\(code: text) was never so before this") }
      return go(timeline, to: target)
    }
  }
}
