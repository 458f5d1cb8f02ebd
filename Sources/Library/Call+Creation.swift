import Machine
import NDArray

/// Making arrays.
extension Call {
  /// A new array of the shape and type of another, both of which arguments may change.
  func alike(zeroed: Bool, dtype position: Int = 1, shape: Int) throws(Raise) -> Value {
    let source = try array(0)
    let layout = isGiven(shape) ? try self.shape(shape) : layout(source)
    return try newArray(machine.dtypeArgument(self[position]) ?? view(source).dtype, layout, zeroed: zeroed)
  }

  /// `np.linspace` of numbers or arrays, which run along a new first axis.
  func evenlySpaced(_ start: Value, _ stop: Value, _ num: Int, endpoint: Int, dtype: DType? = nil) throws(Raise)
    -> Value
  {
    let count = try integer(num, or: 50)
    guard count >= 0 else { throw .valueError("Number of samples, \(count), must be non-negative.") }
    let endpoint = try flag(endpoint, or: true)
    if start.isNumber, stop.isNumber {
      let result = try newArray(dtype ?? .float64, shape([.int(count)]))
      view(result).fillLinspace(from: start.number, to: stop.number, endpoint: endpoint)
      return result
    }
    let (low, high) = (try converted(start, .float64), try converted(stop, .float64))
    let (x, y) = (view(low), view(high))
    let common = try arrays { () throws(ArrayError) in try broadcast(x.layout, y.layout) }
    guard common.rank < Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let result = try newArray(dtype ?? .float64, shape(([count] + common.dimensions).map { .int($0) }))
    guard let first = x.broadcast(to: common), let second = y.broadcast(to: common) else { return result }
    let out = view(result)
    for position in 0..<common.count {
      var line = out
      line.layout = Layout(rank: 1, shape: SIMD8(repeating: 1), strides: SIMD8(repeating: 0))
      line.layout.shape[0] = out.layout.shape[0]
      line.layout.strides[0] = out.layout.strides[0]
      line.cells += position
      line.fillLinspace(
        from: Double(bitPattern: first.cells[first.offset(ofFlat: position)]),
        to: Double(bitPattern: second.cells[second.offset(ofFlat: position)]), endpoint: endpoint)
    }
    return result
  }

  /// `np.geomspace`, by the powers of ten between the logarithms.
  func geometricSpace() throws(Raise) -> Value {
    guard self[0].isNumber, self[1].isNumber else { throw .notSupported("\(code: "np.geomspace") of arrays") }
    let (start, stop) = (self[0].number, self[1].number)
    guard start != 0, stop != 0 else { throw .valueError("Geometric sequence cannot include zero") }
    guard (start < 0) == (stop < 0) else { throw .notSupported("\(code: "np.geomspace") through complex numbers") }
    let sign: Double = start < 0 ? -1 : 1
    let exponents = try evenlySpaced(
      .float(UnaryOperation.log10.scalar(start * sign)), .float(UnaryOperation.log10.scalar(stop * sign)), 2,
      endpoint: 3)
    let powers = try pairwise(.power, .float(10), exponents)
    let count = layout(powers).count
    let cells = view(powers).cells
    if count > 0 { cells[0] = (start * sign).bitPattern }
    if count > 1, try flag(3, or: true) { cells[count - 1] = (stop * sign).bitPattern }
    let result = sign == 1 ? powers : try pairwise(.multiply, powers, .float(sign))
    guard let dtype = try machine.dtypeArgument(self[4]) else { return result }
    return try copied(result, dtype: dtype)
  }

  /// `np.tril` and `np.triu`: a copy with zeros on one side of a diagonal; of a line, a matrix with that line in each row.
  func triangle(keepsLower: Bool) throws(Raise) -> Value {
    let source = try array(0)
    var result = source
    if layout(source).rank == 0 { throw .typeError("tri() missing 1 required positional argument: 'N'") }
    if layout(source).rank == 1 {
      let length = layout(source).count
      result = try newArray(view(source).dtype, shape([.int(length), .int(length)]))
      try write(view(source), into: result)
    } else {
      result = try copied(source)
    }
    try clear(result, diagonal: integer(1, or: 0), keepsLower: keepsLower)
    return result
  }

  /// Sets what lies above a diagonal, or below it, to zero along the last two axes.
  func clear(_ array: Value, diagonal: Int, keepsLower: Bool) throws(Raise) {
    let all = view(array)
    let rank = all.layout.rank
    let (rows, columns) = (Int(all.layout.shape[rank - 2]), Int(all.layout.shape[rank - 1]))
    let (rowStep, columnStep) = (Int(all.layout.strides[rank - 2]), Int(all.layout.strides[rank - 1]))
    var starts = all
    starts.layout.shape[rank - 2] = Swift.min(1, all.layout.shape[rank - 2])
    starts.layout.shape[rank - 1] = Swift.min(1, all.layout.shape[rank - 1])
    for position in 0..<starts.count {
      let start = all.cells + starts.offset(ofFlat: position)
      for row in 0..<rows {
        for column in 0..<columns
        where keepsLower ? column > row.saturating(adding: diagonal) : column < row.saturating(adding: diagonal) {
          start[row * rowStep + column * columnStep] = 0
        }
      }
    }
  }

  /// `np.tril_indices` and `np.triu_indices`.
  func triangleIndices(lower: Bool) throws(Raise) -> Value {
    let rows = try integer(self[0])
    let columns = try integer(2, or: rows)
    let diagonal = try integer(1, or: 0)
    _ = try shape([.int(rows), .int(columns)])
    var (first, second) = ([Int](), [Int]())
    for row in 0..<rows {
      for column in 0..<columns {
        let edge = row.saturating(adding: diagonal)
        guard lower ? column <= edge : column >= edge else { continue }
        first.append(row)
        second.append(column)
      }
    }
    return tuple([try newArray(first), try newArray(second)])
  }

  /// A matrix with a diagonal.
  func matrix(diagonal line: Value, offset: Int) throws(Raise) -> Value {
    let (size, overflow) = layout(line).count.addingReportingOverflow(Int(clamping: offset.magnitude))
    guard !overflow else { throw .valueError("Maximum allowed dimension exceeded") }
    let result = try newArray(view(line).dtype, shape([.int(size), .int(size)]), zeroed: true)
    try write(view(line), into: diagonal(result, offset))
    return result
  }

  /// `np.diagonal`: the last axis of the result runs along the diagonals.
  func diagonalAlongAxes() throws(Raise) -> Value {
    let array = try array(0)
    let offset = try integer(1, or: 0)
    let layout = layout(array)
    guard layout.rank >= 2 else { throw .valueError("diag requires an array of at least two dimensions") }
    let first = try normalized(integer(2, or: 0), layout.rank, prefix: "axis1: ")
    let second = try normalized(integer(3, or: 1), layout.rank, prefix: "axis2: ")
    guard first != second else { throw .valueError("axis1 and axis2 cannot be the same") }
    let (rows, columns) = (Int(layout.shape[first]), Int(layout.shape[second]))
    let shift = Swift.min(Swift.max(offset, -rows), columns)
    let count = Swift.max(0, shift >= 0 ? Swift.min(rows, columns - shift) : Swift.min(rows + shift, columns))
    let start = count == 0 ? 0 : shift >= 0 ? shift * Int(layout.strides[second]) : -shift * Int(layout.strides[first])
    var result = Layout.scalar
    for axis in 0..<layout.rank where axis != first && axis != second {
      result.shape[result.rank] = layout.shape[axis]
      result.strides[result.rank] = layout.strides[axis]
      result.rank += 1
    }
    result.shape[result.rank] = Int32(count)
    result.strides[result.rank] = layout.strides[first] &+ layout.strides[second]
    result.rank += 1
    let heap = machine.heap
    return heap.allocateView(
      of: array, dtype: heap.dtype(of: array), offset: heap.offset(of: array) + start, layout: result)
  }

  /// `np.indices`.
  func indexGrid() throws(Raise) -> Value {
    let layout = try shape(0)
    let dtype = try machine.dtypeArgument(self[1]) ?? .int64
    var parts: [Value] = []
    for axis in 0..<layout.rank {
      let line = try converted(newArray(Array(0..<Int(layout.shape[axis]))), dtype)
      parts.append(try spread(line, along: axis, of: layout, stretched: !flag(2)))
    }
    if try flag(2) { return tuple(parts) }
    if parts.isEmpty { return try newArray(dtype, Layout(contiguous: [0])) }
    return try joined(parts, .stack, axis: 0)
  }

  /// A line of numbers along one axis of a shape, repeated along the others or of length 1 there.
  private func spread(_ line: Value, along axis: Int, of layout: Layout, stretched: Bool) throws(Raise) -> Value {
    var dimensions = [Int](repeating: 1, count: layout.rank)
    dimensions[axis] = self.layout(line).count
    let wide = try reshaped(line, dimensions)
    guard stretched else { return wide }
    let result = try newArray(view(wide).dtype, layout)
    try write(view(wide), into: result)
    return result
  }

  /// `np.meshgrid`.
  func meshGrid() throws(Raise) -> Value {
    var lines: [Value] = []
    for value in Array(variadic) { lines.append(try raveled(asArray(value))) }
    let indexing = try text(2, or: "xy")
    guard indexing == "xy" || indexing == "ij" else {
      throw .valueError("Valid values for `indexing` are 'xy' and 'ij'.")
    }
    guard lines.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let isSwapped = indexing == "xy" && lines.count > 1
    var dimensions = lines.map { layout($0).count }
    if isSwapped { dimensions.swapAt(0, 1) }
    let whole = try shape(dimensions.map { .int($0) })
    let isSparse = try flag(1)
    var results: [Value] = []
    for (number, line) in lines.enumerated() {
      let axis = isSwapped && number < 2 ? 1 - number : number
      results.append(try spread(line, along: axis, of: whole, stretched: !isSparse))
    }
    return tuple(results)
  }

  /// `np.vander`.
  func vandermonde() throws(Raise) -> Value {
    let line = try array(0)
    guard layout(line).rank == 1 else { throw .valueError("x must be a one-dimensional array or sequence.") }
    let rows = layout(line).count
    let columns = try integer(1, or: rows)
    let isIncreasing = try flag(2)
    let dtype = DType.common(view(line).dtype, .int64)
    let result = try newArray(dtype, shape([.int(rows), .int(columns)]))
    var power = try filled(layout(line), .int(1), dtype)
    for number in 0..<columns {
      let target = plane(of: result, axis: 1, at: isIncreasing ? number : columns - 1 - number)
      try write(view(power), into: target)
      power = try pairwise(.multiply, power, line)
    }
    return result
  }

  // MARK: Brackets

  /// The numbers that a slice in brackets stands for: `1:4`, `0:1:0.25`.
  private func range(_ slice: Value) throws(Raise) -> Value {
    let parts = machine.heap.values(slice.address)
    let (start, stop, step) = (parts[0], parts[1], parts[2])
    let first: Value = start.tag == .none ? .int(0) : start
    let width: Value = step.tag == .none ? .int(1) : step
    guard stop.tag != .none else { throw .notSupported("an open slice in these brackets") }
    guard first.isNumber, stop.isNumber, width.isNumber else {
      throw .notSupported("a slice of anything but numbers in these brackets")
    }
    if first.isIntegral, stop.isIntegral, width.isIntegral {
      let count = try arrays { () throws(ArrayError) in
        try ArrayView.rangeCount(from: Int64(first.integer), to: Int64(stop.integer), by: Int64(width.integer))
      }
      let result = try newArray(.int64, shape([.int(count)]))
      view(result).fillRange(from: Int64(first.integer), by: Int64(width.integer))
      return result
    }
    let count = try arrays { () throws(ArrayError) in
      try ArrayView.rangeCount(from: first.number, to: stop.number, by: width.number)
    }
    let result = try newArray(.float64, shape([.int(count)]))
    view(result).fillRange(from: first.number, by: width.number)
    return result
  }

  /// `np.r_` and `np.c_`.
  func joinedByIndex(columns: Bool) throws(Raise) -> Value {
    var parts: [Value] = []
    for item in self[0].tag == .tuple ? Array(machine.heap.items(of: self[0])) : [self[0]] {
      if item.tag == .string { throw .notSupported("a text in the brackets of \(code: columns ? "np.c_" : "np.r_")") }
      let part = item.tag == .slice ? try range(item) : try asArray(item)
      if columns {
        let dimensions = layout(part).dimensions
        parts.append(
          dimensions.count >= 2 ? part : try reshaped(part, dimensions.isEmpty ? [1, 1] : [dimensions[0], 1]))
      } else {
        parts.append(try atLeast(1, part))
      }
    }
    let rank = parts.map { layout($0).rank }.max() ?? 1
    for index in parts.indices { parts[index] = try atLeast(rank, parts[index]) }
    return try joined(parts, .concatenate, axis: columns ? rank - 1 : 0)
  }

  /// `np.mgrid` and `np.ogrid`.
  func gridByIndex(open: Bool) throws(Raise) -> Value {
    guard self[0].tag == .tuple else { return try range(self[0]) }
    var lines: [Value] = []
    for item in Array(machine.heap.items(of: self[0])) {
      guard item.tag == .slice else { throw .notSupported("anything but slices in these brackets") }
      lines.append(try range(item))
    }
    let dtype = lines.reduce(DType.int64) { DType.common($0, view($1).dtype) }
    let whole = try shape(lines.map { .int(layout($0).count) })
    var parts: [Value] = []
    for (axis, line) in lines.enumerated() {
      parts.append(try spread(converted(line, dtype), along: axis, of: whole, stretched: !open))
    }
    return open ? tuple(parts) : try joined(parts, .stack, axis: 0)
  }
}

extension Int {
  /// The sum, or the nearest integer that there is.
  func saturating(adding other: Int) -> Int {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? (other < 0 ? .min : .max) : sum
  }
}
