/// The C-ordered layout to which two shapes broadcast, or NumPy's `ValueError`.
package func broadcast(_ a: Layout, _ b: Layout) throws(ArrayError) -> Layout {
  if a.rank == b.rank, a.shape == b.shape { return Layout(contiguous: a.shape, rank: a.rank) }
  // Missing axes are 1 in the vectors, so operands of the same rank are compared lane by lane.
  if a.rank == b.rank {
    let isFitting = (a.shape .== b.shape) .| (a.shape .== 1) .| (b.shape .== 1)
    if !all(isFitting) { throw ArrayError.broadcast([a, b]) }
    return Layout(contiguous: a.shape.replacing(with: b.shape, where: a.shape .== 1), rank: a.rank)
  }
  let rank = max(a.rank, b.rank)
  var shape = SIMD8<Int32>(repeating: 1)
  for fromLast in 0..<rank {
    let x = fromLast < a.rank ? a.shape[a.rank - 1 - fromLast] : 1
    let y = fromLast < b.rank ? b.shape[b.rank - 1 - fromLast] : 1
    if x != y, x != 1, y != 1 { throw ArrayError.broadcast([a, b]) }
    shape[rank - 1 - fromLast] = x == 1 ? y : x
  }
  return Layout(contiguous: shape, rank: rank)
}

extension ArrayView {
  /// The same elements seen with the shape of `layout`, repeated along new and length-1 axes by a stride of 0; nil when
  /// the shapes do not allow it.
  package func broadcast(to layout: Layout) -> ArrayView? {
    let lead = layout.rank - self.layout.rank
    if lead < 0 { return nil }
    var result = Layout(rank: layout.rank, shape: layout.shape, strides: SIMD8(repeating: 0))
    for axis in 0..<self.layout.rank {
      let length = self.layout.shape[axis]
      if length == layout.shape[lead + axis] {
        result.strides[lead + axis] = length == 1 ? 0 : self.layout.strides[axis]
      } else if length != 1 {
        return nil
      }
    }
    return ArrayView(cells: cells, dtype: dtype, layout: result)
  }
}
