import Diagnostics
import Machine
import Marking

/// The answers of a session, and the marker that holds them against the script.
extension Session {
  /// A marker of the script as it is open; nil where edits have made the run another one.
  func marker() throws(Diagnostic) -> Marker? {
    guard let timeline, timeline.edits.isEmpty else { return nil }
    let script = timeline.program.source
    if let known = lessons.marker, lessons.markedScript == script.bytes { return known }
    let marker = try Marker(
      script: script, library: Session.library, limits: timeline.limits, seed: timeline.seed,
      poll: { [unowned self] in isInterrupted() })
    marker.patience = .brisk
    lessons.marker = marker
    lessons.markedScript = script.bytes
    return marker
  }

  /// Notes an answer.
  func keep(_ asked: String, _ typed: String, _ isRight: Bool, claim: Claim?) {
    lessons.answers.append(
      LessonState.Answer(
        asked: asked, typed: typed, isRight: isRight, claim: claim, script: timeline?.program.source.bytes ?? []))
  }

  /// The claims of the earlier answers to this script that stand: the last for each left side, and none for the one named.
  func standingClaims(but left: String) -> [Claim] {
    guard let script = timeline?.program.source.bytes else { return [] }
    var seen: Set<String> = [left]
    var claims: [Claim] = []
    for answer in lessons.answers.reversed() {
      guard let claim = answer.claim, answer.script == script, seen.insert(claim.left).inserted else { continue }
      claims.append(claim)
    }
    return claims.reversed()
  }
}

extension Message {
  /// Some words with commas and an `and`.
  static func joined(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "" }
    return words.dropLast().joined(separator: ", ") + " and " + last
  }
}
