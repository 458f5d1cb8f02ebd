extension Layout {
  /// The lengths that `dimensions` stand for in a reshape, its `-1` replaced, or NumPy's `ValueError`.
  package func resolved(_ dimensions: [Int]) throws(ArrayError) -> [Int] {
    if dimensions.count > Layout.maximumRank { throw ArrayError.tooManyAxes }
    if dimensions.count(where: { $0 < 0 }) > 1 { throw ArrayError(.value, "can only specify one unknown dimension") }
    var known = 1
    for length in dimensions where length >= 0 {
      let (product, overflow) = known.multipliedReportingOverflow(by: length)
      if overflow || length > Int(Int32.max) { throw mismatch(dimensions) }
      known = product
    }
    guard let unknown = dimensions.firstIndex(where: { $0 < 0 }) else {
      if known != count { throw mismatch(dimensions) }
      return dimensions
    }
    if known == 0 || count % known != 0 { throw mismatch(dimensions) }
    var result = dimensions
    result[unknown] = count / known
    return result
  }

  private func mismatch(_ dimensions: [Int]) -> ArrayError {
    let lengths = dimensions.map { $0 < 0 ? "newaxis" : String($0) }
    let shape = lengths.count == 1 ? "(\(lengths[0]),)" : "(" + lengths.joined(separator: ",") + ")"
    return ArrayError(.value, "cannot reshape array of size \(count) into shape \(shape)")
  }

  /// The layout of the same cells under another shape (`-1` is inferred), or nil when the elements have to be copied.
  package func reshaped(_ dimensions: [Int]) throws(ArrayError) -> Layout? {
    let result = Layout(contiguous: try resolved(dimensions))
    if isContiguous { return result }
    return split(into: result)
  }

  /// Splits and joins axes of equal products where the steps allow it.
  private func split(into target: Layout) -> Layout? {
    let axes = (0..<rank).filter { shape[$0] != 1 }
    var result = target
    var old = 0
    var new = 0
    while old < axes.count, new < target.rank {
      let oldStart = old
      let newStart = new
      var oldCount = Int(shape[axes[old]])
      var newCount = Int(target.shape[new])
      while oldCount != newCount {
        if newCount < oldCount {
          new += 1
          if new == target.rank { return nil }
          newCount *= Int(target.shape[new])
        } else {
          old += 1
          if old == axes.count { return nil }
          oldCount *= Int(shape[axes[old]])
        }
      }
      for axis in oldStart..<old where strides[axes[axis]] != strides[axes[axis + 1]] &* shape[axes[axis + 1]] {
        return nil
      }
      var step = strides[axes[old]]
      var axis = new
      while axis >= newStart {
        result.strides[axis] = step
        step = step &* target.shape[axis]
        axis -= 1
      }
      old += 1
      new += 1
    }
    return result
  }

  /// The axes in the given order.
  package func transposed(axes: [Int]) throws(ArrayError) -> Layout {
    if axes.count != rank { throw ArrayError(.value, "axes don't match array") }
    var result = self
    var seen = AxisSet(bits: 0)
    for (place, axis) in axes.enumerated() {
      let axis = try AxisSet.normalized(axis, rank: rank)
      if seen.contains(axis) { throw ArrayError(.value, "repeated axis in transpose") }
      seen.bits |= 1 << UInt8(axis)
      result.shape[place] = shape[axis]
      result.strides[place] = strides[axis]
    }
    return result
  }

  /// Without the given axes of length 1, or without all of them.
  package func squeezed(axes: AxisSet?) throws(ArrayError) -> Layout {
    var result = Layout.scalar
    for axis in 0..<rank {
      if axes?.contains(axis) ?? (shape[axis] == 1) {
        if shape[axis] == 1 { continue }
        throw ArrayError(.value, "cannot select an axis to squeeze out which has size not equal to one")
      }
      result.shape[result.rank] = shape[axis]
      result.strides[result.rank] = strides[axis]
      result.rank += 1
    }
    return result
  }

  /// With new axes of length 1, which stand at the given places of the result.
  package func expanded(at axes: [Int]) throws(ArrayError) -> Layout {
    let (newRank, overflow) = rank.addingReportingOverflow(axes.count)
    if overflow || newRank > Layout.maximumRank { throw ArrayError.tooManyAxes }
    var new = AxisSet(bits: 0)
    for axis in axes {
      let axis = try AxisSet.normalized(axis, rank: newRank)
      if new.contains(axis) { throw ArrayError(.value, "repeated axis") }
      new.bits |= 1 << UInt8(axis)
    }
    var result = Layout.scalar
    result.rank = newRank
    var own = 0
    for axis in 0..<newRank where !new.contains(axis) {
      result.shape[axis] = shape[own]
      result.strides[axis] = strides[own]
      own += 1
    }
    return result
  }

  /// With two axes exchanged.
  package func swappingAxes(_ first: Int, _ second: Int) throws(ArrayError) -> Layout {
    let first = try AxisSet.normalized(first, rank: rank, prefix: "axis1: ")
    let second = try AxisSet.normalized(second, rank: rank, prefix: "axis2: ")
    var result = self
    result.shape[first] = shape[second]
    result.shape[second] = shape[first]
    result.strides[first] = strides[second]
    result.strides[second] = strides[first]
    return result
  }
}
