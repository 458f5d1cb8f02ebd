/// An operation that makes one number of all elements along some axes.
package enum Reduction: UInt8, CaseIterable, Sendable {
  case sum, prod, mean, max, min, any, all, argmax, argmin, std, `var`, ptp, median

  /// The dtype of the result for elements of the given dtype, or NumPy's `TypeError`.
  package func resultType(_ dtype: DType) throws(ArrayError) -> DType {
    dtype
  }

  /// The C-ordered layout of the result; with `keepdims` the reduced axes stay with length 1.
  package func resultLayout(_ a: Layout, axes: AxisSet, keepdims: Bool) -> Layout {
    a
  }

  /// Fills `out`, whose layout may be that with or without `keepdims`. `ddof` is for `std` and `var`; `argmax` and
  /// `argmin` take one axis or all of them. Throws NumPy's `ValueError` where nothing has no result.
  package func apply(_ a: ArrayView, axes: AxisSet, ddof: Int = 0, into out: ArrayView) throws(ArrayError) {}
}
