/// A product of two arrays as linear algebra has it.
package enum Product: UInt8, CaseIterable, Sendable {
  case dot, matmul, outer, inner

  /// The dtype of the result.
  package func resultType(_ a: DType, _ b: DType) -> DType { DType.common(a, b) }

  /// The C-ordered layout of the result, or NumPy's `ValueError` about the shapes.
  package func resultLayout(_ a: Layout, _ b: Layout) throws(ArrayError) -> Layout {
    switch self {
    case .outer:
      return Layout(contiguous: [a.count, b.count])
    case .dot, .inner:
      if a.rank == 0 || b.rank == 0 { return try broadcast(a, b) }
      let axis = summedAxis(b)
      if a.shape[a.rank - 1] != b.shape[axis] {
        // NumPy's `inner` is `dot` with the last two axes of `b` exchanged, and its message shows them so.
        let shown = self == .inner && b.rank > 1 ? try b.swappingAxes(-1, -2) : b
        throw ArrayError(
          .value,
          "shapes \(a.shapeText) and \(shown.shapeText) not aligned: "
            + "\(a.shape[a.rank - 1]) (dim \(a.rank - 1)) != \(b.shape[axis]) (dim \(max(b.rank - 2, 0)))")
      }
      return try joined(a, b, without: axis)
    case .matmul:
      return try matrixLayout(a, b)
    }
  }

  /// The axis of the second operand that is summed over, for `dot` and `inner`.
  func summedAxis(_ b: Layout) -> Int {
    self == .dot ? max(b.rank - 2, 0) : b.rank - 1
  }

  /// The axes of `a` but the last, then those of `b` but `axis`.
  private func joined(_ a: Layout, _ b: Layout, without axis: Int) throws(ArrayError) -> Layout {
    let rank = a.rank + b.rank - 2
    if rank > Layout.maximumRank { throw ArrayError.tooManyAxes }
    var shape = a.shape
    shape[a.rank - 1] = 1
    var place = a.rank - 1
    for other in 0..<b.rank where other != axis {
      shape[place] = b.shape[other]
      place += 1
    }
    return Layout(contiguous: shape, rank: rank)
  }

  private func matrixLayout(_ a: Layout, _ b: Layout) throws(ArrayError) -> Layout {
    for (position, operand) in [a, b].enumerated() where operand.rank == 0 {
      throw ArrayError(
        .value,
        "matmul: Input operand \(position) does not have enough dimensions (has 0, gufunc core with signature "
          + "(n?,k),(k,m?)->(n?,m?) requires 1)")
    }
    let terms = a.shape[a.rank - 1]
    let axis = max(b.rank - 2, 0)
    if b.shape[axis] != terms {
      throw ArrayError(
        .value,
        "matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "(n?,k),(k,m?)->(n?,m?) (size \(b.shape[axis]) is different from \(terms))")
    }
    if a.rank < 3, b.rank < 3 { return try joined(a, b, without: axis) }
    var result: Layout
    do throws(ArrayError) {
      result = try broadcast(a.withoutMatrixAxes, b.withoutMatrixAxes)
    } catch {
      throw ArrayError(
        .value,
        "operands could not be broadcast together with shapes \(a.shapeText) \(b.shapeText) ")
    }
    var axes: [Int32] = []
    if a.rank > 1 { axes.append(a.shape[a.rank - 2]) }
    if b.rank > 1 { axes.append(b.shape[b.rank - 1]) }
    for length in axes {
      result.shape[result.rank] = length
      result.rank += 1
    }
    return Layout(contiguous: result.shape, rank: result.rank)
  }
}

extension Layout {
  /// The axes before the last two.
  var withoutMatrixAxes: Layout {
    var result = Layout.scalar
    result.rank = Swift.max(rank - 2, 0)
    for axis in 0..<result.rank {
      result.shape[axis] = shape[axis]
      result.strides[axis] = strides[axis]
    }
    return result
  }
}
