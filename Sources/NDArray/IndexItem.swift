/// One item between the brackets of an index.
package enum IndexItem {
  /// An integer, negative from the end; it takes an axis away.
  case integer(Int)
  /// `start:stop:step`.
  case slice(start: Int?, stop: Int?, step: Int?)
  /// `None` or `np.newaxis`: a new axis of length 1.
  case newAxis
  /// `...`: as many whole axes as are missing.
  case ellipsis
  /// An array of integers, which picks elements, or of booleans, which is a mask.
  case array(ArrayView)
}
