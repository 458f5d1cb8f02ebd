import Machine
import NDArray

/// Turning, cutting and joining arrays.
extension Call {
  /// `np.rot90`.
  func turned() throws(Raise) -> Value {
    let array = try array(0)
    let rank = layout(array).rank
    let axes = isGiven(2) ? try integers(self[2]) : [0, 1]
    guard axes.count == 2 else { throw .valueError("len(axes) must be 2.") }
    guard axes[0] != axes[1], axes[0] - axes[1] != rank, axes[1] - axes[0] != rank else {
      throw .valueError("Axes must be different.")
    }
    guard axes.allSatisfy({ $0 >= -rank && $0 < rank }) else {
      throw .valueError("Axes=(\(axes[0]), \(axes[1])) out of range for array of ndim=\(rank).")
    }
    let (first, second) = (try normalized(axes[0], rank), try normalized(axes[1], rank))
    let times = ((try integer(1, or: 1) % 4) + 4) % 4
    func flipped(_ array: Value, _ axis: Int) throws(Raise) -> Value {
      try part(of: array, axis: axis, slice(nil, nil, -1))
    }
    if times == 0 { return try part(of: array, axis: 0, slice()) }
    if times == 2 { return try flipped(flipped(array, first), second) }
    var order = Array(0..<rank)
    order.swapAt(first, second)
    return times == 1
      ? try transposed(flipped(array, second), order) : try flipped(transposed(array, order), second)
  }

  /// `np.roll`.
  func rolled() throws(Raise) -> Value {
    var array = try array(0)
    let dimensions = layout(array).dimensions
    guard isGiven(2) else {
      array = try raveled(array)
      let shift = try integers(self[1]).reduce(0) { $0.saturating(adding: $1) }
      return try reshaped(rolled(array, axis: 0, by: shift), dimensions)
    }
    var axes = try integers(self[2])
    var shifts = try integers(self[1])
    if shifts.count == 1 { shifts = [Int](repeating: shifts[0], count: axes.count) }
    if axes.count == 1 { axes = [Int](repeating: axes[0], count: shifts.count) }
    guard shifts.count == axes.count else {
      throw .valueError("shape mismatch: objects cannot be broadcast to a single shape")
    }
    var result = try copied(array)
    for (axis, shift) in zip(axes, shifts) {
      result = try rolled(result, axis: normalized(axis, dimensions.count), by: shift)
    }
    return result
  }

  private func rolled(_ array: Value, axis: Int, by shift: Int) throws(Raise) -> Value {
    let length = Int(layout(array).shape[axis])
    guard length > 0 else { return try copied(array) }
    let offset = ((shift % length) + length) % length
    if offset == 0 { return try copied(array) }
    return try joined(
      [
        part(of: array, axis: axis, slice(length - offset, nil)),
        part(of: array, axis: axis, slice(nil, length - offset)),
      ], .concatenate, axis: axis)
  }

  /// `np.resize`.
  func resized() throws(Raise) -> Value {
    let flat = try raveled(array(0))
    let layout = try shape(1)
    let source = view(flat)
    let result = try newArray(source.dtype, layout, zeroed: true)
    let cells = view(result).cells
    guard source.count > 0 else { return result }
    for position in 0..<layout.count { cells[position] = source.cells[source.offset(ofFlat: position % source.count)] }
    return result
  }

  /// `np.broadcast_arrays`.
  func broadcastTogether() throws(Raise) -> Value {
    var parts: [Value] = []
    for value in Array(variadic) { parts.append(try asArray(value)) }
    let layouts = parts.map { self.layout($0) }
    var common = Layout.scalar
    for layout in layouts {
      do throws(ArrayError) {
        common = try broadcast(common, layout)
      } catch {
        let clash = layouts.firstIndex { $0 == layout } ?? 0
        throw .valueError(
          "shape mismatch: objects cannot be broadcast to a single shape.  Mismatch is between arg 0 with shape "
            + "\(layouts[0].shapeText) and arg \(clash) with shape \(layout.shapeText).")
      }
    }
    var results: [Value] = []
    for part in parts {
      guard let spread = view(part).broadcast(to: common) else { continue }
      results.append(look(at: part, spread.layout))
    }
    return tuple(results)
  }

  /// `np.copyto`.
  func copyInto() throws(Raise) {
    let target = self[0]
    guard target.tag == .array else {
      throw .typeError("copyto() argument 1 must be numpy.ndarray, not \(machine.typeName(target))")
    }
    let source = try converted(self[1], self[1].tag == .array ? view(self[1]).dtype : view(array(1)).dtype)
    let (from, to) = (view(source).dtype, view(target).dtype)
    let name = try text(2, or: "same_kind")
    guard let rule = CastingRule(rawValue: name) else {
      throw .valueError("casting must be one of 'no', 'equiv', 'safe', 'same_kind', 'unsafe' (got '\(name)')")
    }
    // A number of Python has no size of its own, only a kind.
    let isWeak = self[1].isNumber && !self[1].isNumPyScalar
    let fits = from == .int64 && to != .bool && !to.isText || DType.canCast(from, to: to)
    guard isWeak && rule != .unsafe ? fits : rule.allows(from, to) else {
      throw .typeError(
        "Cannot cast \(layout(source).rank == 0 ? "scalar" : "array data") from dtype('\(from.name)') to "
          + "dtype('\(to.name)') according to the rule '\(name)'")
    }
    if isWeak, rule != .unsafe { _ = try machine.checkedCell(self[1], to) }
    let isConditional = isGiven(3) && !(self[3].tag == .bool && self[3].bits != 0)
    guard isConditional else {
      machine.logArray(target)
      return try write(view(source), into: target)
    }
    let mask = try array(3, dtype: .bool)
    let old = try copied(target)
    let result = try selected(mask, converted(source, view(target).dtype), old)
    machine.logArray(target)
    try write(view(result), into: target)
  }

  /// The parts into which an argument cuts an array along an axis: views.
  func split(axis: Int, mayDiffer: Bool) throws(Raise) -> Value {
    let array = try array(0)
    let layout = layout(array)
    guard axis < layout.rank, axis >= -layout.rank else { throw .indexError("tuple index out of range") }
    let axis = axis < 0 ? axis + layout.rank : axis
    let length = Int(layout.shape[axis])
    var edges: [(Int, Int)] = []
    if self[1].isIntegral {
      let count = self[1].integer
      guard count > 0 else {
        if !mayDiffer, count == 0 { throw .exception(.zeroDivisionError, "integer modulo by zero") }
        throw .valueError("number sections must be larger than 0.")
      }
      if !mayDiffer, length % count != 0 { throw .valueError("array split does not result in an equal division") }
      try machine.checkRoom(words: 8 * count)
      var start = 0
      for number in 0..<count {
        let end = start + length / count + (number < length % count ? 1 : 0)
        edges.append((start, end))
        start = end
      }
    } else {
      let cuts = try integers(pythonValue(self.array(1)))
      var last = 0
      for cut in cuts + [length] {
        edges.append((last, cut))
        last = cut
      }
    }
    var parts: [Value] = []
    for (position, edge) in edges.enumerated() {
      // The last part goes to the end, whatever the cuts are.
      let isLast = position == edges.count - 1 && !self[1].isIntegral
      parts.append(try part(of: array, axis: axis, slice(edge.0, isLast ? nil : edge.1)))
    }
    return machine.heap.allocateList(parts)
  }

  /// `np.lib.stride_tricks.sliding_window_view`.
  func slidingWindows() throws(Raise) -> Value {
    let array = try array(0)
    var layout = layout(array)
    let window = try integers(self[1])
    guard window.allSatisfy({ $0 >= 0 }) else { throw .valueError("`window_shape` cannot contain negative values") }
    var axes = Array(0..<layout.rank)
    if isGiven(2) {
      axes = []
      for axis in try integers(self[2]) { axes.append(try normalized(axis, layout.rank, prefix: "")) }
      guard window.count == axes.count else {
        throw .valueError(
          "Must provide matching length window_shape and axis; got \(window.count) window_shape elements and "
            + "\(axes.count) axes elements.")
      }
    } else if window.count != layout.rank {
      throw .valueError(
        "Since axis is `None`, must provide window_shape for all dimensions of `x`; got \(window.count) window_shape "
          + "elements and `x.ndim` is \(layout.rank).")
    }
    guard layout.rank + window.count <= Layout.maximumRank else {
      throw .notSupported("an array with more than 8 axes")
    }
    let strides = layout.strides
    for (axis, length) in zip(axes, window) {
      let left = Int(layout.shape[axis]) - length + 1
      guard left > 0 else { throw .valueError("window shape cannot be larger than input array shape") }
      layout.shape[axis] = Int32(truncatingIfNeeded: left)
      layout.shape[layout.rank] = Int32(truncatingIfNeeded: length)
      layout.strides[layout.rank] = strides[axis]
      layout.rank += 1
    }
    try machine.checkArray(layout)
    return look(at: array, layout)
  }

  /// `np.lib.stride_tricks.as_strided`.
  func strided() throws(Raise) -> Value {
    let array = try array(0)
    var layout = layout(array)
    if isGiven(1) {
      let shape = try integers(self[1])
      guard shape.allSatisfy({ $0 >= 0 }) else { throw .valueError("negative dimensions are not allowed") }
      guard shape.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
      let strides = layout.strides
      let given = layout.rank
      layout = Layout(contiguous: shape)
      try machine.checkArray(layout)
      if !isGiven(2) {
        guard given == shape.count else { throw .valueError("mismatch in length of strides and shape") }
        layout.strides = strides
      }
    }
    if isGiven(2) {
      let strides = try integers(self[2])
      guard strides.count == layout.rank else { throw .valueError("mismatch in length of strides and shape") }
      let size = view(array).dtype.itemsize
      for (axis, stride) in strides.enumerated() {
        guard stride % size == 0, let steps = Int32(exactly: stride / size) else {
          throw .notSupported("steps that are no whole elements")
        }
        layout.strides[axis] = steps
      }
    }
    // The memory that may be seen ends where the array's storage does.
    let offset = machine.heap.offset(of: array)
    var (least, most) = (offset, offset)
    for axis in 0..<layout.rank where layout.count > 0 {
      let reach = (Int(layout.shape[axis]) - 1) * Int(layout.strides[axis])
      if reach < 0 { least += reach } else { most += reach }
    }
    guard layout.count == 0 || least >= 0 && most < machine.heap.storageCount(machine.heap.storage(of: array)) else {
      throw .notSupported("steps that leave the array's memory")
    }
    return look(at: array, layout)
  }

  // MARK: Putting in and taking out

  /// An array, its axis and the length along it, for `insert` and `delete`; without an axis the array is flattened.
  private func editable(axis position: Int) throws(Raise) -> (array: Value, axis: Int, length: Int) {
    var array = try array(0)
    if !isGiven(position) { array = try raveled(array) }
    let axis = try axis(position, rank: layout(array).rank) ?? 0
    return (array, axis, Int(layout(array).shape[axis]))
  }

  /// `np.delete`.
  func deleted() throws(Raise) -> Value {
    let (array, axis, length) = try editable(axis: 2)
    var gone = Set<Int>()
    if self[1].tag == .slice {
      gone = Set(try machine.sliceRange(self[1], count: length))
    } else if try view(self.array(1)).dtype == .bool {
      let mask = doubles(try self.array(1))
      guard mask.count == length else {
        throw .valueError(
          "boolean array argument `obj` to delete must be one dimensional and match the axis length of \(length)")
      }
      gone = Set(mask.indices.filter { mask[$0] != 0 })
    } else {
      for index in try integers(raveledList(self[1])) {
        guard index >= -length, index < length else {
          throw .indexError("index \(index) is out of bounds for axis \(axis) with size \(length)")
        }
        gone.insert(index < 0 ? index + length : index)
      }
    }
    return try taken(array, axis: axis, (0..<length).filter { !gone.contains($0) })
  }

  /// The integers of an argument that is a number or an array of any shape.
  private func raveledList(_ value: Value) throws(Raise) -> Value {
    if value.isIntegral { return value }
    let flat = try raveled(asArray(value))
    if layout(flat).count > 0, view(flat).dtype.isFloat {
      throw .indexError("arrays used as indices must be of integer (or boolean) type")
    }
    return try pythonValue(layout(flat).count == 0 ? converted(flat, .int64) : flat)
  }

  /// A copy of the elements at positions along an axis, which are in range.
  func taken(_ array: Value, axis: Int, _ positions: [Int]) throws(Raise) -> Value {
    var dimensions = layout(array).dimensions
    dimensions[axis] = positions.count
    let result = try newArray(view(array).dtype, shape(dimensions.map { .int($0) }))
    for (place, position) in positions.enumerated() {
      try write(view(plane(of: array, axis: axis, at: position)), into: plane(of: result, axis: axis, at: place))
    }
    return result
  }

  /// `np.insert`.
  func inserted() throws(Raise) -> Value {
    let (array, axis, length) = try editable(axis: 3)
    let dtype = view(array).dtype
    var values = try self.array(2, dtype: dtype)
    var positions: [Int]
    let isSingle = self[1].isIntegral
    if self[1].tag == .slice {
      positions = try machine.sliceRange(self[1], count: length)
    } else {
      positions = try integers(raveledList(self[1]))
    }
    for index in positions where index < -length || index > length {
      throw .indexError("index \(index) is out of bounds for axis \(axis) with size \(length)")
    }
    positions = positions.map { $0 < 0 ? $0 + length : $0 }
    var dimensions = layout(array).dimensions
    var count = positions.count
    if isSingle || positions.count == 1 {
      // One place: as many as there are values along the axis.
      if isSingle, layout(values).rank > 0 {
        let missing = dimensions.count - layout(values).rank
        if missing > 0 { values = try atLeast(dimensions.count, values) }
        if isSingle { values = try moved(values, [0], [axis]) }
      } else if layout(values).rank < dimensions.count {
        values = try atLeast(dimensions.count, values)
      }
      count = layout(values).rank == 0 ? 1 : Int(layout(values).shape[axis])
      positions = [Int](repeating: positions[0], count: count)
    }
    dimensions[axis] = count
    let room = try newArray(dtype, shape(dimensions.map { .int($0) }))
    do throws(Raise) {
      try write(view(values), into: room)
    } catch {
      if case .exception(.valueError, _) = error, !isSingle, layout(values).rank == 1 {
        throw .valueError(
          "shape mismatch: value array of shape \(layout(values).shapeText) could not be broadcast to indexing result "
            + "of shape (\(count),)")
      }
      throw error
    }
    // New ones stand before the old one of their index, in the order in which they were given.
    let order = positions.indices.sorted { (positions[$0], $0) < (positions[$1], $1) }
    dimensions[axis] = length + count
    let result = try newArray(dtype, shape(dimensions.map { .int($0) }))
    var (next, place) = (0, 0)
    for position in 0...length {
      while next < order.count, positions[order[next]] == position {
        try write(view(plane(of: room, axis: axis, at: order[next])), into: plane(of: result, axis: axis, at: place))
        next += 1
        place += 1
      }
      guard position < length else { break }
      try write(view(plane(of: array, axis: axis, at: position)), into: plane(of: result, axis: axis, at: place))
      place += 1
    }
    return result
  }

  /// `np.pad`.
  func padded() throws(Raise) -> Value {
    var array = try array(0)
    let rank = layout(array).rank
    let widths = try pairs(self[1], rank: rank).map { (Int($0.0), Int($0.1)) }
    guard widths.allSatisfy({ $0.0 >= 0 && $0.1 >= 0 }) else {
      throw .valueError("index can't contain negative values")
    }
    let mode = try text(2, or: "constant")
    let constants = isGiven(3) ? try pairs(self[3], rank: rank) : [(Double, Double)](repeating: (0, 0), count: rank)
    if isGiven(4) { throw .notSupported("\(code: "end_values=") of \(code: "np.pad")") }
    let known = ["constant", "edge", "reflect", "symmetric", "wrap", "maximum", "minimum", "mean"]
    guard known.prefix(5).contains(mode) else {
      throw .notSupported("the mode \(code: "'\(mode)'") of \(code: "np.pad")")
    }
    for axis in 0..<rank {
      let length = Int(layout(array).shape[axis])
      let (before, after) = widths[axis]
      if mode == "constant" {
        let dtype = view(array).dtype
        func border(_ width: Int, _ value: Double) throws(Raise) -> Value {
          var dimensions = layout(array).dimensions
          dimensions[axis] = width
          let filler: Value = dtype.isFloat ? .float(value) : .int(Int(clamping: Int64(truncated(value))))
          return try filled(shape(dimensions.map { .int($0) }), filler, dtype)
        }
        array = try joined(
          [border(before, constants[axis].0), array, border(after, constants[axis].1)], .concatenate, axis: axis)
        continue
      }
      if length == 0, before + after > 0 {
        throw .valueError("can't extend empty axis \(axis) using modes other than 'constant' or 'empty'")
      }
      try machine.checkRoom(words: before.saturating(adding: after))
      let positions = (-before..<(length + after)).map { position in
        switch mode {
        case "edge": Swift.min(Swift.max(position, 0), length - 1)
        case "wrap": ((position % length) + length) % length
        case "reflect": length == 1 ? 0 : Call.mirrored(position, period: 2 * (length - 1), last: length - 1)
        default: Call.mirrored(position, period: 2 * length, last: length - 1)
        }
      }
      array = try taken(array, axis: axis, positions)
    }
    return rank == 0 ? try copied(array) : array
  }

  /// A position reflected into `0...last`: at the last element itself, or behind it when the period is twice the length.
  private static func mirrored(_ position: Int, period: Int, last: Int) -> Int {
    let rest = ((position % period) + period) % period
    return rest <= last ? rest : period - rest - (period == 2 * (last + 1) ? 1 : 0)
  }

  /// What stands for each axis before and behind: a number, a pair, or a pair for each axis.
  private func pairs(_ value: Value, rank: Int) throws(Raise) -> [(Double, Double)] {
    let given = try asArray(value)
    let target = Layout(contiguous: [rank, 2])
    guard let spread = view(given).broadcast(to: target) else {
      throw .valueError(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(layout(given).shapeText)  and requested shape (\(rank),2)")
    }
    let numbers = NDArray(copying: spread).doubles
    return (0..<rank).map { (numbers[2 * $0], numbers[2 * $0 + 1]) }
  }

  /// `np.block`: lists are joined, the innermost along the last axis.
  func blocks(_ value: Value, depth: Int = 0) throws(Raise) -> Value {
    func nesting(_ value: Value) -> Int {
      guard value.tag == .list, let first = machine.heap.items(of: value).first else { return 0 }
      return 1 + nesting(first)
    }
    func joinedBlocks(_ value: Value, _ levels: Int, _ rank: Int) throws(Raise) -> Value {
      guard value.tag == .list else { return try atLeast(rank, asArray(value)) }
      var parts: [Value] = []
      for item in Array(machine.heap.items(of: value)) { parts.append(try joinedBlocks(item, levels - 1, rank)) }
      return try joined(parts, .concatenate, axis: rank - levels)
    }
    func widest(_ value: Value) throws(Raise) -> Int {
      guard value.tag == .list else { return layout(try asArray(value)).rank }
      var rank = 0
      for item in Array(machine.heap.items(of: value)) { rank = Swift.max(rank, try widest(item)) }
      return rank
    }
    let levels = nesting(value)
    guard levels <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let rank = Swift.max(levels, try widest(value))
    return levels == 0 ? try copied(asArray(value)) : try joinedBlocks(value, levels, rank)
  }
}
