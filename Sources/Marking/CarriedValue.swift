/// What a claimant's own earlier numbers give for a number: as an interval, since each of them stands for ± half a unit of its
/// last printed place.
package struct CarriedValue: Hashable, Sendable {
  /// What the earlier numbers give as they were printed.
  package let middle: Double
  /// The least and the greatest that they give within their precision.
  package let low: Double
  package let high: Double

  package init(middle: Double, low: Double, high: Double) {
    self.middle = middle
    self.low = low
    self.high = high
  }
}
