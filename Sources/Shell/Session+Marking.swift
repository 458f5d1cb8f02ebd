import Diagnostics
import Machine
import Marking

/// The answers of a session, and the marker that holds them against the script.
extension Session {
  /// A marker of the run as it is, edits included; nil without a script.
  func marker() throws(Diagnostic) -> Marker? {
    guard let timeline else { return nil }
    let run = self.markedRun
    if let known = lessons.marker, lessons.markedRun == run { return known }
    let marker = try Marker(of: timeline, poll: { [unowned self] in isInterrupted() })
    marker.patience = .brisk
    lessons.marker = marker
    lessons.markedRun = run
    return marker
  }

  /// The run that is under way.
  private var markedRun: LessonState.Run {
    guard let timeline else { return LessonState.Run() }
    return LessonState.Run(
      script: timeline.program.source.bytes,
      edits: timeline.edits.map { LessonState.Run.Edit(id: $0.id, steps: $0.steps) })
  }

  /// Notes an answer.
  func keep(_ asked: String, _ typed: String, _ isRight: Bool, claim: Claim?) {
    lessons.answers.append(
      LessonState.Answer(
        asked: asked, typed: typed, isRight: isRight, claim: claim, run: markedRun,
        position: timeline?.machine.steps ?? 0))
  }

  /// The claims of the earlier answers in this run that stand: the last for what each speaks of, and none for what the given
  /// one speaks of.
  func standingClaims(but claim: Claim) -> [Claim] {
    let run = markedRun
    var seen: Set<Spoken> = [Spoken(claim)]
    var claims: [Claim] = []
    for answer in lessons.answers.reversed() {
      guard let claim = answer.claim, answer.run.isSame(as: run, through: answer.position),
        seen.insert(Spoken(claim)).inserted
      else { continue }
      claims.append(claim)
    }
    return claims.reversed()
  }
}

/// What an answer speaks of.
private struct Spoken: Hashable {
  let left: String
  let position: UInt64?

  init(_ claim: Claim) {
    left = claim.left
    position = claim.position
  }
}

extension Message {
  /// Some words with commas and an `and`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
