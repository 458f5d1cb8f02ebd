/// What was found out about why a claim's numbers are not the true ones.
package struct ClaimReading: Hashable, Sendable {
  /// The step that gives the value, and the line of the script, from 1; nil where the run never came to it.
  package var step: UInt64?
  package var line: Int?
  /// A plain slip that explains all numbers of it that are wrong.
  package var slip: Slip?
  /// The misconceptions that explain it, the most specific first.
  package var misconceptions: [FittingMisconception] = []
  package var doubt = Doubt.none
  /// The entries, by number, from whose numbers it was carried forward, and which are not right themselves.
  package var follows: [Int] = []
  /// Why nothing can be said of numbers that got `cannot-say`.
  package var reason: Reason?

  /// Why a number that lies in what the earlier ones give gets no credit.
  package enum Reason: Hashable, Sendable {
    /// The earlier numbers give zero, or nothing finite, whatever is done with them.
    case degenerate
    /// The earlier numbers are so coarse that nearly anything follows from them.
    case coarse
    /// With the earlier numbers the script does not come to a value of this shape.
    case unreached
  }

  package init() {}
}
