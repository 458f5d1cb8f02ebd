extension ArrayView {
  /// The part of the array that basic items (integers, slices, new axes, an ellipsis) select: a view of the same cells.
  package func view(at items: [IndexItem]) throws(ArrayError) -> ArrayView {
    self
  }

  /// The offset in cells of `a[i]` in an array of one axis, or NumPy's `IndexError`.
  package func element(_ i: Int) throws(ArrayError) -> Int {
    0
  }

  /// The offset in cells of `a[i, j]` in an array of two axes, or NumPy's `IndexError`.
  package func element(_ i: Int, _ j: Int) throws(ArrayError) -> Int {
    0
  }
}
