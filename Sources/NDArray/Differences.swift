/// The C-ordered layout of `np.diff` along an axis counted from the front: that axis one shorter.
package func diffLayout(_ a: Layout, axis: Int) -> Layout {
  var shape = a.shape
  if axis >= 0, axis < a.rank { shape[axis] = Swift.max(shape[axis] - 1, 0) }
  return Layout(contiguous: shape, rank: a.rank)
}

/// `np.diff`: `a[i+1] - a[i]` along an axis counted from the front; of booleans, whether they differ.
package func diff(_ a: ArrayView, axis: Int, into out: ArrayView) throws(ArrayError) {}
