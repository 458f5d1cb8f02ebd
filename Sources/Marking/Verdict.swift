/// What a claimed number turned out to be; the raw values are the words of `--json` and of `expect:` lines.
package enum Verdict: String, Sendable, CaseIterable {
  /// The true value rounds to it.
  case agrees
  /// Off by at most one unit of the last printed place.
  case lastDigit = "last-digit"
  /// Not the true value, but what the claimant's own earlier numbers give.
  case carriedForward = "carried-forward"
  /// The first place where something went wrong.
  case wrongHere = "wrong-here"
  /// Not the true value, and nobody has asked yet whether it was carried forward.
  case differs
  /// There is nothing to compare with.
  case cannotSay = "cannot-say"

  /// Whether a pin of this verdict allows another: `differs` says only that it is not the true value, whatever the reason.
  package func covers(_ other: Verdict) -> Bool {
    self == other || self == .differs && (other == .wrongHere || other == .carriedForward)
  }
}
