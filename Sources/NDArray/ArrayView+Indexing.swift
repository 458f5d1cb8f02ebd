extension ArrayView {
  /// The part of the array that basic items (integers, slices, new axes, an ellipsis) select: a view of the same cells.
  package func view(at items: [IndexItem]) throws(ArrayError) -> ArrayView {
    var result = self
    result.layout = .scalar
    var axis = 0
    var missing = layout.rank - (try indexedAxes(items))
    for item in items {
      switch item {
      case .integer(let index):
        result.cells += (try position(index, axis)) * Int(layout.strides[axis])
        axis += 1
      case .slice(let start, let stop, let step):
        let span = try Span(start, stop, step, length: Int(layout.shape[axis]))
        if span.count > 0 { result.cells += span.start * Int(layout.strides[axis]) }
        try result.append(span.count, Int(layout.strides[axis]).multipliedReportingOverflow(by: span.step).partialValue)
        axis += 1
      case .newAxis:
        try result.append(1, 0)
      case .ellipsis:
        for _ in 0..<missing {
          try result.append(Int(layout.shape[axis]), Int(layout.strides[axis]))
          axis += 1
        }
        missing = 0
      case .array:
        throw ArrayError(.notSupported, "a view by an array of indices")
      }
    }
    while axis < layout.rank {
      try result.append(Int(layout.shape[axis]), Int(layout.strides[axis]))
      axis += 1
    }
    return result
  }

  /// The offset in cells of `a[i]` in an array of one axis, or NumPy's `IndexError`.
  package func element(_ i: Int) throws(ArrayError) -> Int {
    if layout.rank != 1 { throw ArrayError.tooManyIndices(1, rank: layout.rank) }
    return (try position(i, 0)) &* Int(layout.strides[0])
  }

  /// The offset in cells of `a[i, j]` in an array of two axes, or NumPy's `IndexError`.
  package func element(_ i: Int, _ j: Int) throws(ArrayError) -> Int {
    if layout.rank != 2 { throw ArrayError.tooManyIndices(2, rank: layout.rank) }
    return (try position(i, 0)) &* Int(layout.strides[0]) &+ (try position(j, 1)) &* Int(layout.strides[1])
  }

  /// An index counted from the front, or NumPy's `IndexError`.
  @inline(__always)
  func position(_ index: Int, _ axis: Int) throws(ArrayError) -> Int {
    let length = Int(layout.shape[axis])
    if index >= 0, index < length { return index }
    if index < 0, index >= -length { return index + length }
    throw ArrayError(.index, "index \(index) is out of bounds for axis \(axis) with size \(length)")
  }

  /// The number of axes that the items take, or NumPy's `IndexError` when there are not so many.
  func indexedAxes(_ items: [IndexItem]) throws(ArrayError) -> Int {
    var axes = 0
    var ellipses = 0
    for item in items {
      switch item {
      case .integer, .slice: axes += 1
      case .newAxis: break
      case .ellipsis: ellipses += 1
      case .array(let array): axes += array.dtype == .bool ? array.layout.rank : 1
      }
    }
    if ellipses > 1 { throw ArrayError(.index, "an index can only have a single ellipsis ('...')") }
    if axes > layout.rank { throw ArrayError.tooManyIndices(axes, rank: layout.rank) }
    return axes
  }

  private mutating func append(_ length: Int, _ stride: Int) throws(ArrayError) {
    if layout.rank == Layout.maximumRank { throw ArrayError.tooManyAxes }
    layout.shape[layout.rank] = Int32(truncatingIfNeeded: length)
    // With at most one element there is no second one to step to.
    layout.strides[layout.rank] = length < 2 ? 1 : Int32(truncatingIfNeeded: stride)
    layout.rank += 1
  }
}

/// What a slice selects of an axis, by Python's rules.
struct Span {
  var start: Int
  var step: Int
  var count: Int

  init(_ start: Int?, _ stop: Int?, _ step: Int?, length: Int) throws(ArrayError) {
    let step = max(step ?? 1, -Int.max)
    if step == 0 { throw ArrayError(.value, "slice step cannot be zero") }
    let (low, high) = step > 0 ? (0, length) : (-1, length - 1)
    func clamped(_ index: Int) -> Int { min(max(index < 0 ? index + length : index, low), high) }
    let first = start.map(clamped) ?? (step > 0 ? low : high)
    let last = stop.map(clamped) ?? (step > 0 ? high : low)
    let distance = step > 0 ? last - first : first - last
    self.start = first
    self.step = step
    count = distance > 0 ? (distance - 1) / Int(step.magnitude) + 1 : 0
  }
}

extension ArrayError {
  static func tooManyIndices(_ count: Int, rank: Int) -> ArrayError {
    ArrayError(
      .index, "too many indices for array: array is \(rank)-dimensional, but \(count) were indexed")
  }
}
