/// How several arrays become one.
package enum Joining: UInt8, CaseIterable, Sendable {
  /// Along an axis that they have.
  case concatenate
  /// Along a new axis.
  case stack

  /// The dtype of the result.
  package func resultType(_ dtypes: [DType]) -> DType {
    dtypes.reduce(dtypes.first ?? .float64) { DType.common($0, $1) }
  }

  /// The C-ordered layout of the result, or NumPy's error about axes or shapes.
  package func resultLayout(_ layouts: [Layout], axis: Int) throws(ArrayError) -> Layout {
    guard let first = layouts.first else { throw ArrayError(.value, "need at least one array to \(self)") }
    switch self {
    case .stack:
      for layout in layouts where layout.rank != first.rank || layout.shape != first.shape {
        throw ArrayError(.value, "all input arrays must have the same shape")
      }
      var result = try first.expanded(at: [axis])
      result.shape[try AxisSet.normalized(axis, rank: result.rank)] = Int32(truncatingIfNeeded: layouts.count)
      return Layout(contiguous: result.shape, rank: result.rank)
    case .concatenate:
      if first.rank == 0 { throw ArrayError(.value, "zero-dimensional arrays cannot be concatenated") }
      let axis = try AxisSet.normalized(axis, rank: first.rank)
      var shape = first.shape
      for (position, layout) in layouts.enumerated().dropFirst() {
        try check(layout, at: position, against: first, except: axis)
        let (length, overflow) = shape[axis].addingReportingOverflow(layout.shape[axis])
        if overflow { throw ArrayError(.memory, "Unable to allocate the result of concatenate") }
        shape[axis] = length
      }
      return Layout(contiguous: shape, rank: first.rank)
    }
  }

  private func check(_ layout: Layout, at position: Int, against first: Layout, except axis: Int) throws(ArrayError) {
    if layout.rank != first.rank {
      throw ArrayError(
        .value,
        "all the input arrays must have same number of dimensions, but the array at index 0 has "
          + "\(first.rank) dimension(s) and the array at index \(position) has \(layout.rank) dimension(s)")
    }
    for other in 0..<first.rank where other != axis && layout.shape[other] != first.shape[other] {
      throw ArrayError(
        .value,
        "all the input array dimensions except for the concatenation axis must match exactly, but along "
          + "dimension \(other), the array at index 0 has size \(first.shape[other]) and the array at index "
          + "\(position) has size \(layout.shape[other])")
    }
  }

  /// Fills `out`, whose layout is that of `resultLayout` for the same arrays and axis.
  package func apply(_ arrays: [ArrayView], axis: Int, into out: ArrayView) throws(ArrayError) {
    let axis = try AxisSet.normalized(axis, rank: out.layout.rank)
    var part = out
    for array in arrays {
      let source =
        self == .stack
        ? ArrayView(cells: array.cells, dtype: array.dtype, layout: try array.layout.expanded(at: [axis])) : array
      part.layout.shape[axis] = source.layout.shape[axis]
      try copy(source, into: part)
      part.cells += Int(source.layout.shape[axis]) * Int(out.layout.strides[axis])
    }
  }
}
