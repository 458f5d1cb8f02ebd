import Diagnostics
import Machine

extension CommandCard {
  /// Over calls.
  package static let next: CommandCard = CommandCard(
    "next", short: ["n"], usage: "next [N]",
    help: "Executes one statement, or N, and the functions that are called in it whole.",
    examples: [.init("next", "one statement"), .init("next 3", "three")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.next.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in
      var rule = Machine.StopRule()
      rule.depth = session.frame + 1
      return session.advance(timeline, rule, times: count)
    }
  }
}

extension Session {
  /// Runs by a rule so many times, or until something else stops it.
  func advance(_ timeline: Timeline, _ rule: Machine.StopRule, times: UInt64) -> Arrival {
    for _ in 0..<times {
      let arrival = advance(timeline, rule)
      guard case .arrived = arrival else { return arrival }
    }
    return .arrived
  }
}
