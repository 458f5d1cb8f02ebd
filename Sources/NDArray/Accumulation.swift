/// The running totals along an axis, or along all elements in C order.
package enum Accumulation: UInt8, CaseIterable, Sendable {
  case cumsum, cumprod

  /// The dtype of the result: booleans are counted.
  package func resultType(_ dtype: DType) -> DType { dtype == .bool ? .int64 : dtype }

  /// The C-ordered layout of the result: the array's shape, or one axis when there is no `axis`.
  package func resultLayout(_ a: Layout, axis: Int?) -> Layout {
    axis == nil ? Layout(contiguous: [a.count]) : Layout(contiguous: a.shape, rank: a.rank)
  }

  /// Fills `out`, which must not overlap `a`; `axis` is counted from the front.
  package func apply(_ a: ArrayView, axis: Int?, into out: ArrayView) {}
}
