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
    let isCount = argument.isEmpty || argument.allSatisfy(\.isNumber)
    let motion = isCount ? "step" : Commands.named(word)?.name ?? word
    let behind = isCount ? argument : trim(rest)
    if motion == "until" { return try session.back(until: behind) }
    let card = CommandCard.back
    switch motion {
    case "finish", "step", "op", "next", "iterate", "continue": break
    default: throw card.misused("expected a number or a motion, found \(code: argument)")
    }
    let count = try card.count(behind)
    return try session.move { (timeline) throws(Diagnostic) in
      try session.back(timeline, motion, count)
    }
  }
}

extension Session {
  /// A motion made backwards so many times.
  fileprivate func back(
    _ timeline: Timeline, _ motion: String, _ count: Int
  ) throws(Diagnostic) -> Timeline.Arrival {
    switch motion {
    case "op": return timeline.backOperation(count)
    case "next": return try timeline.backNext(count, frame: frame)
    case "finish":
      guard frame > 0 else {
        throw Diagnostic(.usage, "this is no function that was called", hint: "`goto start` goes to the start.")
      }
      return try timeline.backFinish(frame: frame)
    case "iterate":
      guard let loop = loopsUnderWay(timeline).last else {
        throw Diagnostic(.usage, "there is no loop under way here", hint: "`back` goes back by a statement.")
      }
      return try timeline.backIterate(loop, times: count)
    case "continue": return try timeline.backProceed(count)
    default: return timeline.back(count)
    }
  }

  /// To the last moment before this at which something was so, or at which a name had just got a value.
  fileprivate func back(until text: String) throws(Diagnostic) -> CommandResult {
    if text.isEmpty { throw CommandCard.back.misused("expected a condition or a name") }
    return try move { (timeline) throws(Diagnostic) in
      let now = timeline.machine.steps
      guard now > 0 else { return .start }
      var arrival = Timeline.Arrival.start
      if let name = try nameAlone(text) {
        if let step = try values(of: name, through: now - 1).last?.step { arrival = go(timeline, to: step) }
      } else {
        arrival = try timeline.backUntil(timeline.lookout(scripted(text), frame: frame), frame: frame)
      }
      if case .start = arrival { throw Diagnostic(.reference, "\(code: text) was never so before this") }
      return arrival
    }
  }
}
