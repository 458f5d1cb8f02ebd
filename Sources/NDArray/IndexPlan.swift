/// What an index with arrays in it selects: the shape of the result, and where each of its elements lies.
package struct IndexPlan {
  /// The C-ordered layout of the result.
  package let layout: Layout
  /// The offset in cells of every selected element, in C order of `layout`.
  package let offsets: [Int]
  /// Whether the index is one mask of the array's own shape, for which assignment has rules of its own.
  private let isMask: Bool

  /// Works out any index of `a`: integers, slices, new axes, an ellipsis, integer arrays and masks; NumPy's `IndexError`
  /// otherwise.
  ///
  /// The index arrays (integers among them count as such) are broadcast together. Their axes stand where the first of
  /// them stood when they are neighbours, and before all others when they are not.
  package init(_ a: ArrayView, _ items: [IndexItem]) throws(ArrayError) {
    var missing = a.layout.rank - (try a.indexedAxes(items))
    var items = items
    let hasEllipsis = items.contains { if case .ellipsis = $0 { true } else { false } }
    if !hasEllipsis { items.append(.ellipsis) }
    let hasArray = items.contains { if case .array = $0 { true } else { false } }
    var pickers: [Picker] = []
    var basic: [(count: Int, step: Int)] = []
    var start = 0
    var axis = 0
    // Where the index arrays' axes go among the others, and whether something stood between two of them.
    var place: Int?
    var isClosed = false
    var isSplit = false
    func meetPicker() {
      if place == nil { place = basic.count }
      if isClosed { isSplit = true }
    }
    for item in items {
      switch item {
      case .integer(let index):
        start += (try a.position(index, axis)) * Int(a.layout.strides[axis])
        if hasArray { meetPicker() }
        axis += 1
      case .slice(let from, let to, let by):
        let span = try Span(from, to, by, length: Int(a.layout.shape[axis]))
        if span.count > 0 { start += span.start * Int(a.layout.strides[axis]) }
        basic.append((span.count, Int(a.layout.strides[axis]).multipliedReportingOverflow(by: span.step).partialValue))
        if place != nil { isClosed = true }
        axis += 1
      case .newAxis:
        basic.append((1, 0))
        if place != nil { isClosed = true }
      case .ellipsis:
        if place != nil { isClosed = true }
        while missing > 0 {
          basic.append((Int(a.layout.shape[axis]), Int(a.layout.strides[axis])))
          axis += 1
          missing -= 1
        }
      case .array(let array):
        meetPicker()
        if array.dtype == .bool {
          pickers.append(contentsOf: try Picker.pickers(mask: array, a, axis))
          axis += array.layout.rank
        } else {
          pickers.append(try Picker(array, axis))
          axis += 1
        }
      }
    }
    let (picked, shape) = try Picker.combined(pickers, a)
    let before = isSplit ? 0 : place ?? 0
    let lengths = basic.prefix(before).map(\.count) + shape + basic.dropFirst(before).map(\.count)
    if lengths.count > Layout.maximumRank { throw ArrayError.tooManyAxes }
    layout = Layout(contiguous: lengths)
    var result = [start]
    for loop in basic.prefix(before) { result = IndexPlan.extended(result, loop.count, loop.step) }
    result = result.flatMap { base in picked.map { base + $0 } }
    for loop in basic.dropFirst(before) { result = IndexPlan.extended(result, loop.count, loop.step) }
    offsets = result
    if items.count == 2, case .array(let array) = items[0], array.dtype == .bool {
      isMask = array.layout.rank == a.layout.rank
    } else {
      isMask = false
    }
  }

  private static func extended(_ offsets: [Int], _ count: Int, _ step: Int) -> [Int] {
    offsets.flatMap { base in (0..<count).map { base + $0 * step } }
  }

  /// Copies the selected elements of `a` into `out`, which is C-ordered with the shape of `layout`.
  package func gather(_ a: ArrayView, into out: ArrayView) {
    for (position, offset) in offsets.enumerated() {
      out.cells[position] = convert(a.cells[offset], from: a.dtype, to: out.dtype)
    }
  }

  /// Copies `values`, converted and broadcast to `layout`, into the selected elements of `a`, or throws NumPy's
  /// `ValueError` about the shapes.
  package func scatter(_ values: ArrayView, into a: ArrayView) throws(ArrayError) {
    if isMask {
      if values.layout.rank > 1 {
        throw ArrayError(
          .type,
          "NumPy boolean array indexing assignment requires a 0 or 1-dimensional input, input has "
            + "\(values.layout.rank) dimensions")
      }
      if values.count != 1, values.count != offsets.count {
        throw ArrayError(
          .value,
          "NumPy boolean array indexing assignment cannot assign \(values.count) input values to the "
            + "\(offsets.count) output values where the mask is true")
      }
    }
    var source = values
    while source.layout.rank > layout.rank, source.layout.shape[0] == 1 {
      source.layout = try source.layout.squeezed(axes: AxisSet(bits: 1))
    }
    guard let source = source.broadcast(to: layout) else {
      throw ArrayError(
        .value,
        "shape mismatch: value array of shape \(values.layout.shapeText) could not be broadcast to indexing result "
          + "of shape \(layout.shapeText)")
    }
    let copied = source.overlaps(a) ? NDArray(copying: source).cells : []
    for (position, offset) in offsets.enumerated() {
      let cell = copied.isEmpty ? source.cells[source.offset(ofFlat: position)] : copied[position]
      a.cells[offset] = convert(cell, from: source.dtype, to: a.dtype)
    }
  }
}
