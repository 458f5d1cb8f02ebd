extension ArrayView {
  /// Puts the same cell everywhere.
  package func fill(_ cell: UInt64) {}

  /// `np.linspace`: evenly spaced numbers into an array of one axis, converted to its dtype.
  package func fillLinspace(from start: Double, to stop: Double, endpoint: Bool = true) {}

  /// The number of elements of `np.arange`, or NumPy's error.
  package static func rangeCount(from start: Double, to stop: Double, by step: Double) throws(ArrayError) -> Int {
    0
  }

  /// The number of elements of `np.arange` of integers, or NumPy's error.
  package static func rangeCount(from start: Int64, to stop: Int64, by step: Int64) throws(ArrayError) -> Int {
    0
  }

  /// `np.arange` of floats: `start + i·step` with NumPy's rounding.
  package func fillRange(from start: Double, by step: Double) {}

  /// `np.arange` of integers.
  package func fillRange(from start: Int64, by step: Int64) {}

  /// `np.eye`: ones on a diagonal (positive above the main one), zeros elsewhere.
  package func fillIdentity(diagonal: Int = 0) {}
}
