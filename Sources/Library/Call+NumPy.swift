import Machine
import NDArray

/// What the longer cards of NumPy do.
extension Call {
  /// Only C order is there.
  func checkOrder(_ position: Int) throws(Raise) {
    guard isGiven(position) else { return }
    guard try ["C", "A", "K"].contains(text(position, or: "C")) else {
      throw .notSupported("\(code: "order=") other than `'C'`", hint: "Transpose before or after: `a.T.reshape(…).T`.")
    }
  }

  /// `np.arange`.
  func rangeArray() throws(Raise) -> Value {
    guard isGiven(0) || isGiven(1) else { throw .typeError("arange() requires stop to be specified.") }
    var parts: [Value] = []
    for value in [isGiven(1) ? self[0] : .int(0), isGiven(1) ? self[1] : self[0], isGiven(2) ? self[2] : .int(1)] {
      parts.append(
        value.tag == .unset || value.tag == .none
          ? .int(0)
          : try number(value, orRaise: "unsupported operand type for arange: '\(machine.typeName(value))'"))
    }
    let wanted = try machine.dtypeArgument(self[3])
    let isWhole = parts.allSatisfy(\.isIntegral)
    let dtype = wanted ?? (isWhole ? .int64 : .float64)
    let numbers = parts.map { Int64($0.isIntegral ? $0.integer : 0) }
    let doubles = parts.map(\.number)
    let count = try arrays { () throws(ArrayError) in
      isWhole
        ? try ArrayView.rangeCount(from: numbers[0], to: numbers[1], by: numbers[2])
        : try ArrayView.rangeCount(from: doubles[0], to: doubles[1], by: doubles[2])
    }
    let result = try newArray(dtype, shape([.int(count)]))
    let view = machine.heap.view(result)
    if isWhole {
      // The first two are stored like numbers of Python, the others follow from them and wrap.
      for position in 0..<Swift.min(count, 2) {
        _ = try machine.checkedCell(.int(Int(numbers[0] &+ Int64(position) &* numbers[2])), dtype)
      }
      view.fillRange(from: numbers[0], by: numbers[2])
    } else if dtype.isFloat {
      view.fillRange(from: doubles[0], by: doubles[2])
    } else {
      var ends: [Int64] = [0, 0]
      for position in 0..<Swift.min(count, 2) {
        let cell = try machine.checkedCell(.float(doubles[0] + Double(position) * doubles[2]), dtype)
        ends[position] = Int64(bitPattern: cell)
      }
      view.fillRange(from: ends[0], by: ends[1] &- ends[0])
    }
    return result
  }

  /// One element as a Python number.
  func pythonItem() throws(Raise) -> Value {
    let array = try array(0)
    let view = machine.heap.view(array)
    var indices = Array(variadic)
    if indices.count == 1, indices[0].tag == .tuple { indices = try machine.allItems(indices[0]) }
    if indices.isEmpty {
      guard view.count == 1 else { throw .valueError("can only convert an array of size 1 to a Python scalar") }
      return python(machine.row0(array))
    }
    if indices.count == 1 {
      let index = try integer(indices[0])
      let position = index < 0 ? index &+ view.count : index
      guard position >= 0, position < view.count else {
        throw .indexError("index \(index) is out of bounds for size \(view.count)")
      }
      return python(machine.scalar(view.cells[view.offset(ofFlat: position)], view.dtype))
    }
    guard indices.count == view.layout.rank else { throw .valueError("incorrect number of indices for array") }
    return python(try machine.item(machine.heap.allocateTuple(indices), of: array))
  }

  /// An array with its axes in another order, the reverse one unless given.
  func transposed(_ array: Value, _ axes: [Int]?) throws(Raise) -> Value {
    let layout = machine.heap.layout(of: array)
    guard let axes else { return look(at: array, layout.transposed) }
    return look(at: array, try arrays { () throws(ArrayError) in try layout.transposed(axes: axes) })
  }

  /// A tuple of the indices of what is not zero, one array for each axis.
  func nonzeroTuple(_ array: Value) throws(Raise) -> Value {
    guard machine.heap.layout(of: array).rank > 0 else {
      throw .valueError(
        "Calling nonzero on 0d arrays is not allowed. Use np.atleast_1d(scalar).nonzero() instead.")
    }
    var parts: [Value] = []
    for indices in nonzeroIndices(array) { parts.append(try newArray(indices)) }
    return machine.heap.allocateTuple(parts)
  }

  /// Which elements of two arrays are equal within `atol + rtol·|b|`; equal infinities are.
  func closeness() throws(Raise) -> Value {
    let (relative, absolute) = (try double(2, or: 1e-05), try double(3, or: 1e-08))
    let (x, y) = (try array(0, dtype: .float64), try array(1, dtype: .float64))
    let areNaNsEqual = try flag(4)
    let (a, b) = (machine.heap.view(x), machine.heap.view(y))
    let layout = try arrays { () throws(ArrayError) in try broadcast(a.layout, b.layout) }
    let result = try newArray(.bool, layout)
    guard let first = a.broadcast(to: layout), let second = b.broadcast(to: layout) else { return settled(result) }
    let cells = machine.heap.view(result).cells
    for position in 0..<layout.count {
      let one = Double(bitPattern: first.cells[first.offset(ofFlat: position)])
      let other = Double(bitPattern: second.cells[second.offset(ofFlat: position)])
      let isClose =
        one == other || other.isFinite && abs(one - other) <= absolute + relative * abs(other)
        || areNaNsEqual && one.isNaN && other.isNaN
      cells[position] = isClose ? 1 : 0
    }
    return settled(result)
  }

  /// `np.average`.
  func average() throws(Raise) -> Value {
    let values = try array(0)
    let rank = machine.heap.layout(of: values).rank
    if isGiven(1) { for axis in try integers(self[1]) { _ = try normalized(axis, rank, prefix: "axis: ") } }
    if isGiven(2) { return try weightedAverage() }
    let mean = try reduced(.mean, axis: 1, keepdims: 4)
    // How many elements there are for each mean, NumPy finds by division.
    if mean.tag == .array, layout(mean).count == 0 { throw .exception(.zeroDivisionError, "division by zero") }
    return mean
  }

  /// The same where weights are given.
  private func weightedAverage() throws(Raise) -> Value {
    let values = try array(0)
    var weights = try array(2)
    let layout = machine.heap.layout(of: values)
    let axes = try axes(1, rank: layout.rank)
    let keepdims = try flag(4)
    let weightLayout = machine.heap.layout(of: weights)
    if layout.dimensions != weightLayout.dimensions {
      guard let axis = try axis(1, rank: layout.rank) else {
        throw .typeError("Axis must be specified when shapes of a and weights differ.")
      }
      guard weightLayout.dimensions == [Int(layout.shape[axis])] else {
        throw .valueError("Shape of weights must be consistent with shape of a along specified axis.")
      }
      var dimensions = [Int](repeating: 1, count: layout.rank)
      dimensions[axis] = Int(layout.shape[axis])
      weights = try reshaped(weights, dimensions)
      let spread = try newArray(machine.heap.dtype(of: weights), layout)
      try write(machine.heap.view(weights), into: spread)
      weights = spread
    }
    weights = try machine.makeArray(weights, dtype: .float64)
    let scale = try reduced(weights, .sum, axes: axes, keepdims: keepdims)
    let scales = doubles(try machine.makeArray(scale, dtype: nil))
    guard scales.allSatisfy({ $0 != 0 }) else {
      throw .exception(.zeroDivisionError, "Weights sum to zero, can't be normalized")
    }
    let products = try machine.makeArray(
      try machine.apply(BinaryOperation.multiply, values, weights, into: nil), dtype: nil)
    let total = try reduced(products, .sum, axes: axes, keepdims: keepdims)
    return try machine.apply(BinaryOperation.divide, total, scale, into: nil)
  }

  /// A diagonal of a matrix: another look at its cells.
  func diagonal(_ array: Value, _ offset: Int) throws(Raise) -> Value {
    let layout = machine.heap.layout(of: array)
    guard layout.rank == 2 else {
      if layout.rank < 2 { throw .valueError("diag requires an array of at least two dimensions") }
      throw .notSupported("the diagonal of an array with more than two axes")
    }
    let (rows, columns) = (Int(layout.shape[0]), Int(layout.shape[1]))
    let shift = Swift.min(Swift.max(offset, -rows), columns)
    let count = Swift.max(0, shift >= 0 ? Swift.min(rows, columns - shift) : Swift.min(rows + shift, columns))
    let first = count == 0 ? 0 : shift >= 0 ? shift * Int(layout.strides[1]) : -shift * Int(layout.strides[0])
    var line = Layout(contiguous: [count])
    line.strides[0] = layout.strides[0] &+ layout.strides[1]
    let heap = machine.heap
    return machine.heap.allocateView(
      of: array, dtype: heap.dtype(of: array), offset: heap.offset(of: array) + first, layout: line)
  }

  /// `np.diag`: a diagonal of a matrix, or the matrix of a diagonal.
  func diag() throws(Raise) -> Value {
    let array = try array(0)
    let offset = try integer(1, or: 0)
    let layout = machine.heap.layout(of: array)
    if layout.rank == 2 { return try diagonal(array, offset) }
    guard layout.rank == 1 else { throw .valueError("Input must be 1- or 2-d.") }
    let (size, overflow) = layout.count.addingReportingOverflow(Int(clamping: offset.magnitude))
    guard !overflow else { throw .valueError("Maximum allowed dimension exceeded") }
    let result = try newArray(machine.heap.dtype(of: array), shape([.int(size), .int(size)]), zeroed: true)
    try write(machine.heap.view(array), into: diagonal(result, offset))
    return result
  }

  /// The axis along which lines are sorted, the last one unless given.
  func lineAxis(_ position: Int, of array: Value) throws(Raise) -> Int {
    let rank = machine.heap.layout(of: array).rank
    let axis = try integer(position, or: -1)
    return try arrays { () throws(ArrayError) in try AxisSet.normalized(axis, rank: rank) }
  }

  /// `np.repeat`.
  func repeated() throws(Raise) -> Value {
    var array = try array(0)
    if !isGiven(2) || self.layout(array).rank == 0 { array = try raveled(array) }
    let layout = machine.heap.layout(of: array)
    let axis = try axis(2, rank: layout.rank) ?? 0
    let length = Int(layout.shape[axis])
    var counts = try integers(self[1].isIntegral ? self[1] : pythonValue(self.array(1)))
    if counts.count == 1 { counts = [Int](repeating: counts[0], count: length) }
    guard counts.count == length else {
      throw .valueError("operands could not be broadcast together with shape (\(length),) (\(counts.count),)")
    }
    guard counts.allSatisfy({ $0 >= 0 }) else { throw .valueError("repeats may not contain negative values.") }
    var total = 0
    for count in counts { total = total.addingReportingOverflow(count).overflow ? .max : total + count }
    var dimensions = layout.dimensions
    dimensions[axis] = total
    let result = try newArray(machine.heap.dtype(of: array), shape(dimensions.map { .int($0) }))
    var target = machine.heap.view(result)
    var source = machine.heap.view(array)
    let step = Int(target.layout.strides[axis])
    source.layout.shape[axis] = 1
    for (position, count) in counts.enumerated() where count > 0 {
      target.layout.shape[axis] = Int32(truncatingIfNeeded: count)
      var part = source
      part.cells += position * Int(source.layout.strides[axis])
      let out = target
      try arrays { () throws(ArrayError) in try copy(part, into: out) }
      target.cells += count * step
    }
    return result
  }

  /// `np.tile`.
  func tiled() throws(Raise) -> Value {
    var times = try integers(self[1])
    guard times.allSatisfy({ $0 >= 0 }) else { throw .valueError("negative dimensions are not allowed") }
    guard times.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    var array = try atLeast(times.count, array(0))
    let rank = machine.heap.layout(of: array).rank
    times = [Int](repeating: 1, count: rank - times.count) + times
    if rank == 0 { return try copied(array) }
    for axis in 0..<rank {
      guard times[axis] > 0 else {
        var dimensions = machine.heap.layout(of: array).dimensions
        dimensions[axis] = 0
        array = try newArray(machine.heap.dtype(of: array), Layout(contiguous: dimensions))
        continue
      }
      try machine.checkRoom(words: times[axis])
      array = try joined([Value](repeating: array, count: times[axis]), .concatenate, axis: axis)
    }
    return array
  }
}
