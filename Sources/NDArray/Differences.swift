/// The C-ordered layout of `np.diff` along an axis counted from the front: that axis one shorter.
package func diffLayout(_ a: Layout, axis: Int) throws(ArrayError) -> Layout {
  if a.rank == 0 { throw ArrayError(.value, "diff requires input that is at least one dimensional") }
  let axis = try AxisSet.normalized(axis, rank: a.rank)
  var shape = a.shape
  shape[axis] = Swift.max(shape[axis] - 1, 0)
  return Layout(contiguous: shape, rank: a.rank)
}

/// `np.diff`: `a[i+1] - a[i]` along an axis, into the layout of `diffLayout`; of booleans, whether they differ.
package func diff(_ a: ArrayView, axis: Int, into out: ArrayView) throws(ArrayError) {
  let axis = try AxisSet.normalized(axis, rank: a.layout.rank)
  if out.count == 0 { return }
  var low = a
  low.layout.shape[axis] -= 1
  var high = low
  high.cells += Int(a.layout.strides[axis])
  try (a.dtype == .bool ? BinaryOperation.notEqual : .subtract).apply(high, low, into: out)
}
