/// What is done with each line of an array along an axis, by what it does to the adjoint of the line.
package enum LineRule: Sendable {
  /// Each cell is the sum of those up to it.
  case runningTotal
  /// Each cell is the product of those up to it.
  case runningProduct
  /// The cells in order of size.
  case sorted
  /// The differences of neighbours, as often as `n=` says.
  case differences
  /// The middle cell, or the mean of both in the middle.
  case median
  /// The cell below which such a part of the cells lies, in hundredths or in parts, between two neighbours by their distance.
  case quantile(scale: Double)
  /// The largest less the smallest.
  case spread
}
