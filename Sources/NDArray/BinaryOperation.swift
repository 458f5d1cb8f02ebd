/// An operation on each pair of elements of two arrays: NumPy's binary universal functions.
package enum BinaryOperation: UInt8, CaseIterable, Sendable {
  case add, subtract, multiply, divide, floorDivide, remainder, power
  case maximum, minimum, arctan2, hypot
  case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
  case logicalAnd, logicalOr, logicalXor
  case bitAnd, bitOr, bitXor, leftShift, rightShift

  /// NumPy's name for it.
  package var name: String { String(describing: self) }

  /// The dtype of the result for operands of the given dtypes, or NumPy's `TypeError`.
  package func resultType(_ a: DType, _ b: DType) throws(ArrayError) -> DType {
    a
  }

  /// Throws NumPy's `UFuncTypeError` when the result of an operation in place cannot go into an array of the given dtype.
  package func checkInPlace(result: DType, target: DType) throws(ArrayError) {}

  /// Fills `out`, which has the shape to which `a` and `b` broadcast, any strides, the result's dtype or one that it can
  /// be cast to, and which may be exactly `a` or `b`.
  package func apply(_ a: ArrayView, _ b: ArrayView, into out: ArrayView) throws(ArrayError) {}

  /// The result for one pair of numbers, by the arithmetic of float64 arrays; comparisons give 0 or 1.
  package func scalar(_ a: Double, _ b: Double) -> Double {
    a
  }

  /// The result for one pair of integers, by the arithmetic of int64 arrays; `divide` does not belong here and gives 0.
  package func scalar(_ a: Int64, _ b: Int64) -> Int64 {
    a
  }
}
