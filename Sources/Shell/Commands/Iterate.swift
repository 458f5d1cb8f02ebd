import Diagnostics
import Machine

extension CommandCard {
  /// To the end of this pass of the innermost loop.
  package static let iterate: CommandCard = CommandCard(
    "iterate", short: ["it"], usage: "iterate [N | LINE]",
    help: "Runs to the end of this pass of the innermost loop, or of N passes.",
    details: [
      "It stops when the loop is about to look whether it goes on, or has ended; before a loop it makes its first pass. When LINE is the line of a loop under way, `iterate LINE` takes that loop; any other number counts passes."
    ],
    examples: [.init("iterate", "to the end of this pass"), .init("iterate 5", "five passes")], isMovement: true
  ) { (session, argument) throws(Diagnostic) in
    let count = try CommandCard.iterate.count(argument)
    return try session.move { (timeline) throws(Diagnostic) in
      let frame = session.frame
      let loops = session.loopsUnderWay(timeline)
      let named = loops.last { timeline.program.statements[$0.loop.statement].line == count && !argument.isEmpty }
      // Before its first pass a loop is not under way; where nothing else is in this frame, it is the one that is meant.
      let coming = loops.last?.frame == frame ? nil : timeline.comingLoop(frame: frame)
      guard let loop = named ?? coming ?? loops.last else {
        throw Diagnostic(.usage, "there is no loop under way here", hint: "`break LINE` and `continue` go into one.")
      }
      return timeline.iterate(loop, times: named == nil ? count : 1)
    }
  }
}

extension Session {
  /// The loops under way in the chosen frame, else in the nearest caller's that has any, outermost first.
  func loopsUnderWay(_ timeline: Timeline) -> [Timeline.ActiveLoop] {
    let loops = timeline.activeLoops().filter { $0.frame <= frame }
    return loops.filter { $0.frame == loops.first?.frame }.reversed()
  }
}
