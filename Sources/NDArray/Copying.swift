/// Assignment `out[...] = a`: copies `a` into `out`, broadcast to its shape and converted to its dtype, or NumPy's
/// `ValueError` when the shapes do not allow it. The two may share memory in any way.
package func copy(_ a: ArrayView, into out: ArrayView) throws(ArrayError) {
  if a.layout.rank == out.layout.rank, a.layout.shape == out.layout.shape {
    return convertSafely(a, into: out)
  }
  var source = a
  // NumPy drops leading axes of length 1 that the target has not.
  while source.layout.rank > out.layout.rank, source.layout.shape[0] == 1 {
    var layout = Layout.scalar
    layout.rank = source.layout.rank - 1
    for axis in 0..<layout.rank {
      layout.shape[axis] = source.layout.shape[axis + 1]
      layout.strides[axis] = source.layout.strides[axis + 1]
    }
    source.layout = layout
  }
  let shapeText = source.layout.shapeText
  guard let source = source.broadcast(to: out.layout) else {
    throw ArrayError(
      .value,
      "could not broadcast input array from shape \(shapeText) into shape \(out.layout.shapeText)")
  }
  convertSafely(source, into: out)
}

private func convertSafely(_ a: ArrayView, into out: ArrayView) {
  if !a.isSame(as: out), a.overlaps(out) {
    a.withCopy(as: a.dtype) { convert($0, into: out) }
  } else {
    convert(a, into: out)
  }
}

/// Copies `a` into `out`, which has its shape (or one to which it broadcasts) and no cell of it, in `out`'s dtype.
func convert(_ a: ArrayView, into out: ArrayView) {
  Plane.each(a, a, out) { plane in
    switch (a.dtype, out.dtype) {
    case (let one, let other) where one == other: plane.map { $0 }
    case (.bool, .float64), (.int64, .float64): plane.map { convert($0, from: .int64, to: .float64) }
    case (.uint8, .float64), (.uint8, .float32): plane.map { convert($0, from: .int64, to: .float64) }
    case (.float64, .float32): plane.map { convert($0, from: .float64, to: .float32) }
    case (.float64, .int64): plane.map { convert($0, from: .float64, to: .int64) }
    case (let source, let target): plane.map { convert($0, from: source, to: target) }
    }
  }
}
