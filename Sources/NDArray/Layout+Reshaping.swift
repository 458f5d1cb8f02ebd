extension Layout {
  /// The lengths that `dimensions` stand for in a reshape, its `-1` replaced, or NumPy's `ValueError`.
  package func resolved(_ dimensions: [Int]) throws(ArrayError) -> [Int] {
    dimensions
  }

  /// The layout of the same cells under another shape (`-1` is inferred), or nil when the elements have to be copied.
  package func reshaped(_ dimensions: [Int]) throws(ArrayError) -> Layout? {
    nil
  }

  /// The axes in the given order.
  package func transposed(axes: [Int]) throws(ArrayError) -> Layout {
    self
  }

  /// Without the given axes of length 1, or without all of them.
  package func squeezed(axes: AxisSet?) throws(ArrayError) -> Layout {
    self
  }

  /// With new axes of length 1, which stand at the given places of the result.
  package func expanded(at axes: [Int]) throws(ArrayError) -> Layout {
    self
  }

  /// With two axes exchanged.
  package func swappingAxes(_ first: Int, _ second: Int) throws(ArrayError) -> Layout {
    self
  }
}
