extension Product {
  /// Fills `out`, which is C-ordered and shares no memory with an operand.
  package func apply(_ a: ArrayView, _ b: ArrayView, into out: ArrayView, _ work: LongWork) {
    if a.dtype != out.dtype, a.dtype != .bool || out.dtype.isFloat {
      return a.withCopy(as: out.dtype) { apply($0, b, into: out, work) }
    }
    if b.dtype != out.dtype, b.dtype != .bool || out.dtype.isFloat {
      return b.withCopy(as: out.dtype) { apply(a, $0, into: out, work) }
    }
    run(a, b, out, work)
    if out.dtype.isNarrow { out.hold() }
    if out.dtype == .bool { Plane.each(out, out, out) { $0.map { $0 == 0 ? 0 : 1 } } }
  }

  private func run(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView, _ work: LongWork) {
    let isPlain = a.layout.rank < 3 && b.layout.rank < 3
    switch self {
    case .outer:
      outer(a, b, out, work)
    case .matmul:
      if isPlain { matrices(a, b, out.cells, out.dtype, work) } else { batches(a, b, out, work) }
    case .dot, .inner:
      if a.layout.rank == 0 || b.layout.rank == 0 {
        multiply(a, b, out)
      } else if isPlain {
        var other = b
        if self == .inner { other.layout = b.layout.transposed }
        matrices(a, other, out.cells, out.dtype, work)
      } else {
        vectors(a, b, out, work)
      }
    }
  }

  private func multiply(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView) {
    Plane.each(a, b, out) { plane in
      if out.dtype.isFloat {
        plane.combine { (Double(bitPattern: $0) * Double(bitPattern: $1)).bitPattern }
      } else {
        plane.combine { $0 &* $1 }
      }
    }
  }

  private func outer(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView, _ work: LongWork) {
    let columns = b.count
    work.run(a.count, isShared: false) { i in
      var x = a
      x.cells += a.offset(ofFlat: i)
      x.layout = .scalar
      var row = out
      row.cells += i * columns
      row.layout = Layout(contiguous: b.layout.shape, rank: b.layout.rank)
      multiply(x, b, row)
    }
  }

  /// Vectors and matrices.
  private func matrices(
    _ a: ArrayView, _ b: ArrayView, _ out: UnsafeMutablePointer<UInt64>, _ dtype: DType, _ work: LongWork
  ) {
    let (al, bl) = (a.layout, b.layout)
    let columns = bl.rank > 1 ? Int(bl.shape[bl.rank - 1]) : 1
    MatrixProduct(
      rows: al.rank > 1 ? Int(al.shape[al.rank - 2]) : 1,
      columns: columns,
      terms: Int(al.shape[al.rank - 1]),
      a: a.cells, aRow: al.rank > 1 ? Int(al.strides[al.rank - 2]) : 0, aTerm: Int(al.strides[al.rank - 1]),
      b: b.cells, bTerm: Int(bl.strides[max(bl.rank - 2, 0)]),
      bColumn: bl.rank > 1 ? Int(bl.strides[bl.rank - 1]) : 0,
      out: out, outRow: columns, outColumn: 1
    ).run(dtype, work)
  }

  /// Matrices along broadcast leading axes.
  private func batches(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView, _ work: LongWork) {
    let core = (a.layout.rank > 1 ? 1 : 0) + (b.layout.rank > 1 ? 1 : 0)
    let batch = Layout(contiguous: out.layout.shape, rank: out.layout.rank - core)
    let aLeading = ArrayView(cells: a.cells, dtype: a.dtype, layout: a.layout.withoutMatrixAxes)
    let bLeading = ArrayView(cells: b.cells, dtype: b.dtype, layout: b.layout.withoutMatrixAxes)
    guard let aBatch = aLeading.broadcast(to: batch), let bBatch = bLeading.broadcast(to: batch) else { return }
    let count = batch.count
    if count == 0 { return }
    let size = out.count / count
    for position in 0..<count {
      if work.pause() { return }
      let x = ArrayView(
        cells: a.cells + aBatch.offset(ofFlat: position), dtype: a.dtype, layout: a.layout.lastAxes(2))
      let y = ArrayView(
        cells: b.cells + bBatch.offset(ofFlat: position), dtype: b.dtype, layout: b.layout.lastAxes(2))
      matrices(x, y, out.cells + position * size, out.dtype, work)
    }
  }

  /// Any `dot` or `inner`: each row of `a` along its last axis with each line of `b` along its summed axis.
  private func vectors(_ a: ArrayView, _ b: ArrayView, _ out: ArrayView, _ work: LongWork) {
    let axis = summedAxis(b.layout)
    var rows = a
    rows.layout.shape[a.layout.rank - 1] = 1
    var lines = b
    lines.layout.shape[axis] = 1
    let terms = Int(a.layout.shape[a.layout.rank - 1])
    var position = 0
    let lineCount = lines.count
    for i in 0..<rows.count {
      if work.pause() { return }
      let row = a.cells + rows.offset(ofFlat: i)
      for j in 0..<lineCount {
        MatrixProduct(
          rows: 1, columns: 1, terms: terms,
          a: row, aRow: 0, aTerm: Int(a.layout.strides[a.layout.rank - 1]),
          b: b.cells + lines.offset(ofFlat: j), bTerm: Int(b.layout.strides[axis]), bColumn: 0,
          out: out.cells + position, outRow: 1, outColumn: 1
        ).run(out.dtype, work)
        position += 1
      }
    }
  }
}

extension Layout {
  fileprivate func lastAxes(_ number: Int) -> Layout {
    if rank <= number { return self }
    var result = Layout.scalar
    result.rank = number
    for axis in 0..<number {
      result.shape[axis] = shape[rank - number + axis]
      result.strides[axis] = strides[rank - number + axis]
    }
    return result
  }
}
