import Diagnostics
import Machine

extension CommandCard {
  /// To the end of this pass of the innermost loop.
  package static let iterate: CommandCard = CommandCard(
    "iterate", short: ["it"], usage: "iterate [N | LINE]",
    help: "Runs to the end of this pass of the innermost loop, or of N passes.",
    details: [
      "It stops when the loop is about to look whether it goes on, or has ended. When LINE is the line of a loop under way, `iterate LINE` takes that loop; any other number counts passes."
    ],
    examples: [.init("iterate", "to the end of this pass"), .init("iterate 5", "five passes")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.iterate.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in
      let states = session.loopsUnderWay(timeline)
      let named = states.last { session.line(of: $0, timeline.program) == Int(clamping: count) && !argument.isEmpty }
      guard let state = named ?? states.last else {
        throw Diagnostic(.usage, "there is no loop under way here", hint: "`break LINE` and `continue` go into one.")
      }
      for _ in 0..<(named == nil ? count : 1) {
        let arrival = session.finishPass(of: state, timeline)
        guard case .arrived = arrival, session.isActive(state, timeline) else { return arrival }
      }
      return .arrived
    }
  }
}

extension Session {
  /// The loops under way in the chosen frame, else in the nearest caller's that has any, outermost first.
  func loopsUnderWay(_ timeline: Timeline) -> [Timeline.ActiveLoop] {
    let loops = timeline.activeLoops().filter { $0.frame <= frame }
    return loops.filter { $0.frame == loops.first?.frame }.reversed()
  }

  func line(of state: Timeline.ActiveLoop, _ program: Program) -> Int { program.statements[state.loop.statement].line }

  /// Whether a loop is still under way.
  func isActive(_ state: Timeline.ActiveLoop, _ timeline: Timeline) -> Bool {
    timeline.activeLoops().contains { $0.frame == state.frame && $0.loop.statement == state.loop.statement }
  }

  /// Runs until a loop is about to evaluate its header again, or has ended.
  func finishPass(of state: Timeline.ActiveLoop, _ timeline: Timeline) -> Arrival {
    var rule = Machine.StopRule()
    rule.depth = state.frame + 1
    while true {
      let arrival = advance(timeline, rule)
      guard case .arrived = arrival else { return arrival }
      if !isActive(state, timeline) || nextStatementNumber(timeline.machine) == state.loop.statement { return .arrived }
    }
  }
}
