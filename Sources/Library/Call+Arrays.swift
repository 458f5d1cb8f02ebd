import Machine
import NDArray

/// Arrays as arguments and as results.
extension Call {
  /// An argument as an array; a number becomes an array without axes.
  func array(_ position: Int, dtype: DType? = nil) throws(Raise) -> Value {
    try machine.makeArray(self[position], dtype: dtype)
  }

  /// What calling the class of a type's scalars gives: a scalar, or an array of that type.
  func scalar(of dtype: DType) throws(Raise) -> Value {
    var value = self[0].isUnset ? .int(0) : self[0]
    if value.tag == .none || value.tag == .bigInt || value.tag == .string && !dtype.isFloat {
      value = try machine.number(value, for: dtype)
    }
    if value.tag == .string { value = .float(try readFloat(machine.heap.text(of: value))) }
    if value.tag == .bigInt {
      let result = try newArray(dtype, .scalar)
      view(result).cells[0] = try machine.checkedCell(value, dtype)
      return settled(result)
    }
    return settled(try machine.makeArray(value, dtype: dtype))
  }

  /// A new array whose size has been checked.
  func newArray(_ dtype: DType, _ layout: Layout, zeroed: Bool = false) throws(Raise) -> Value {
    try machine.checkArray(layout)
    // Where nothing tells how long texts are, NumPy makes them one character long.
    let dtype = dtype == .text(0) ? .text(1) : dtype
    return machine.heap.allocateArray(dtype, shape: layout.shape, rank: layout.rank, zeroed: zeroed)
  }

  /// A result as NumPy gives it: one without axes is a scalar.
  func settled(_ array: Value) -> Value {
    array.tag == .array && machine.heap.layout(of: array).rank == 0 ? machine.row0(array) : array
  }

  /// A new array with the elements of another, C-ordered, of another element type if wanted.
  func copied(_ array: Value, dtype: DType? = nil) throws(Raise) -> Value {
    let source = machine.heap.view(array)
    if let dtype, dtype != source.dtype, dtype.isText || source.dtype.isText {
      let other = try machine.makeArray(array, dtype: dtype)
      return other.address == array.address ? try copied(array) : other
    }
    let result = try newArray(dtype ?? source.dtype, source.layout)
    try machine.cast(source, into: view(result))
    return result
  }

  /// Puts elements into a new array, stretched to its shape.
  func write(_ source: ArrayView, into target: Value) throws(Raise) {
    let out = machine.heap.view(target)
    try arrays { () throws(ArrayError) in try copy(source, into: out) }
  }

  /// Another look at the cells of an array.
  func look(at array: Value, _ layout: Layout) -> Value {
    let heap = machine.heap
    return machine.heap.allocateView(
      of: array, dtype: heap.dtype(of: array), offset: heap.offset(of: array), layout: layout)
  }

  /// An array under another shape: a view of the same cells where they lie so, else a copy.
  func reshaped(_ array: Value, _ dimensions: [Int]) throws(Raise) -> Value {
    let layout = machine.heap.layout(of: array)
    if let same = try arrays({ () throws(ArrayError) in try layout.reshaped(dimensions) }) {
      return look(at: array, same)
    }
    let copy = try copied(array)
    let resolved = try arrays { () throws(ArrayError) in try layout.resolved(dimensions) }
    return look(at: copy, Layout(contiguous: resolved))
  }

  /// An array with one axis: a view where the cells lie so, else a copy.
  func raveled(_ array: Value) throws(Raise) -> Value {
    try reshaped(array, [machine.heap.layout(of: array).count])
  }

  /// An axis counted from the front, or nil when it was not given or is None.
  func axis(_ position: Int, rank: Int) throws(Raise) -> Int? {
    guard isGiven(position) else { return nil }
    let axis = try integer(self[position])
    return try arrays { () throws(ArrayError) in try AxisSet.normalized(axis, rank: rank) }
  }

  /// The axes that an argument names, all of them when it was not given or is None.
  func axes(_ position: Int, rank: Int) throws(Raise) -> AxisSet {
    guard isGiven(position) else { return .all(rank: rank) }
    if self[position].tag != .tuple {
      let axis = try integer(self[position])
      // NumPy lets a number have the axes 0 and -1.
      if rank == 0, axis == 0 || axis == -1 { return AxisSet(bits: 0) }
      return try arrays { () throws(ArrayError) in try AxisSet(normalizing: axis, rank: rank) }
    }
    let axes = try integers(self[position])
    return try arrays { () throws(ArrayError) in try AxisSet(normalizing: axes, rank: rank) }
  }

  /// An integer or a sequence of integers.
  func integers(_ value: Value) throws(Raise) -> [Int] {
    if value.isIntegral { return [value.integer] }
    return try integers(machine.allItems(value))
  }

  /// Values that must be integers.
  func integers(_ values: [Value]) throws(Raise) -> [Int] {
    var result: [Int] = []
    for value in values { result.append(try integer(value)) }
    return result
  }

  /// A reduction of an array along the axes that an argument names.
  func reduced(
    _ reduction: Reduction, axis: Int, keepdims: Int, dtype: Int? = nil, ddof: Int = 0
  ) throws(Raise) -> Value {
    if reduction == .sum || reduction == .mean, dtype.map({ self[$0].isUnset }) ?? true,
      !isGiven(axis) || self[axis].tag == .int
    {
      let along = isGiven(axis) ? self[axis].integer : nil
      let keeps = try flag(keepdims)
      if let simple = machine.simpleSum(self[0], axis: along, keepdims: keeps, isMean: reduction == .mean) {
        return simple
      }
    }
    var wanted: DType?
    if let dtype { wanted = try machine.dtypeArgument(self[dtype]) }
    return try reduced(
      try array(0, dtype: wanted), reduction, axes: axes(axis, rank: machine.heap.layout(of: try array(0)).rank),
      keepdims: flag(keepdims), ddof: ddof)
  }

  /// A reduction of an array along some axes.
  func reduced(
    _ array: Value, _ reduction: Reduction, axes: AxisSet, keepdims: Bool = false, ddof: Int = 0, initial: Value? = nil
  ) throws(Raise) -> Value {
    let view = machine.heap.view(array)
    let type = try arrays { () throws(ArrayError) in try reduction.resultType(view.dtype) }
    var start: UInt64?
    if let initial { start = try machine.checkedCell(initial, type) }
    let result = try newArray(type, reduction.resultLayout(view.layout, axes: axes, keepdims: keepdims))
    let out = machine.heap.view(result)
    try arrays { () throws(ArrayError) in
      try reduction.apply(view, axes: axes, ddof: ddof, initial: start, into: out)
    }
    return settled(result)
  }

  /// A running total.
  func accumulated(_ accumulation: Accumulation, axis position: Int, dtype: Int) throws(Raise) -> Value {
    let source = try array(0, dtype: machine.dtypeArgument(self[dtype]))
    let view = machine.heap.view(source)
    let axis = try axis(position, rank: view.layout.rank)
    let result = try newArray(
      accumulation.resultType(view.dtype), accumulation.resultLayout(view.layout, axis: axis))
    accumulation.apply(view, axis: axis, into: machine.heap.view(result), machine.work)
    return result
  }

  /// Arrays joined along an axis.
  func joined(_ parts: [Value], _ joining: Joining, axis: Int) throws(Raise) -> Value {
    var parts = parts
    let type = joining.resultType(parts.map { machine.heap.dtype(of: $0) })
    if type.isText {
      for place in parts.indices where !machine.isTextArray(parts[place]) {
        parts[place] = try machine.makeArray(parts[place], dtype: type)
      }
    }
    let views = parts.map { machine.heap.view($0) }
    let layout = try arrays { () throws(ArrayError) in try joining.resultLayout(views.map(\.layout), axis: axis) }
    let result = try newArray(type, layout)
    let out = machine.heap.view(result)
    try arrays { () throws(ArrayError) in try joining.apply(views, axis: axis, into: out) }
    return result
  }

  /// The arrays of a sequence of arrays.
  func arrayList(_ position: Int) throws(Raise) -> [Value] {
    var result: [Value] = []
    for item in try machine.allItems(self[position]) { result.append(try machine.makeArray(item, dtype: nil)) }
    return result
  }

  /// An array with at least so many axes, new ones in front.
  func atLeast(_ rank: Int, _ array: Value) throws(Raise) -> Value {
    let layout = machine.heap.layout(of: array)
    if layout.rank >= rank { return array }
    let missing = Array(0..<(rank - layout.rank))
    return look(at: array, try arrays { () throws(ArrayError) in try layout.expanded(at: missing) })
  }

  /// An array with at least three axes, what it has being rows and columns.
  func withDepth(_ array: Value) throws(Raise) -> Value {
    let dimensions = machine.heap.layout(of: array).dimensions
    switch dimensions.count {
    case 0: return try reshaped(array, [1, 1, 1])
    case 1: return try reshaped(array, [1, dimensions[0], 1])
    case 2: return try reshaped(array, dimensions + [1])
    default: return array
    }
  }

  /// An array rounded to a number of decimals.
  func rounded(_ array: Value, decimals: Int) throws(Raise) -> Value {
    let view = machine.heap.view(array)
    if view.dtype == .bool, decimals != 0 {
      throw .exception(
        .ufuncTypeError,
        "Cannot cast ufunc '\(decimals > 0 ? "multiply" : "divide")' output from dtype('float64') to dtype('bool') with casting rule 'same_kind'"
      )
    }
    if view.dtype == .bool { return try rounded(machine.makeArray(array, dtype: .float16), decimals: decimals) }
    let result = try newArray(view.dtype, view.layout)
    round(view, decimals: decimals, into: machine.heap.view(result))
    return settled(result)
  }

  /// The elements of an array, sorted along an axis.
  func sorted(_ array: Value, axis: Int) throws(Raise) -> Value {
    let view = machine.heap.view(array)
    if view.dtype.isText {
      let (ranks, cells) = machine.ranks(of: [array])
      return try machine.texts(ofRanks: sorted(ranks[0], axis: axis), cells, view.dtype)
    }
    let result = try newArray(view.dtype, view.layout)
    sort(view, axis: axis, into: machine.heap.view(result), machine.work)
    return result
  }

  /// The order of the elements of an array along an axis.
  func order(_ array: Value, axis: Int) throws(Raise) -> Value {
    if machine.isTextArray(array) { return try order(machine.ranks(of: [array]).ranks[0], axis: axis) }
    let view = machine.heap.view(array)
    let result = try newArray(.int64, view.layout)
    argsort(view, axis: axis, into: machine.heap.view(result), machine.work)
    return result
  }

  /// The different elements of an array in ascending order.
  func distinct(_ array: Value) throws(Raise) -> Value {
    let view = machine.heap.view(array)
    if view.dtype.isText {
      let (ranks, cells) = machine.ranks(of: [array])
      return try machine.texts(ofRanks: distinct(ranks[0]), cells, view.dtype)
    }
    let room = try newArray(view.dtype, Layout(contiguous: [view.count]))
    let count = unique(view, into: machine.heap.view(room), machine.work)
    try machine.finishWork()
    return look(at: room, Layout(contiguous: [count]))
  }

  /// Elements of `a` where the condition holds, of `b` elsewhere.
  func selected(_ condition: Value, _ a: Value, _ b: Value) throws(Raise) -> Value {
    guard machine.isTextArray(a) == machine.isTextArray(b) else {
      let type = DType.common(view(a).dtype, view(b).dtype)
      return try selected(condition, machine.makeArray(a, dtype: type), machine.makeArray(b, dtype: type))
    }
    let (x, y, z) = (machine.heap.view(condition), machine.heap.view(a), machine.heap.view(b))
    let layout: Layout
    do throws(ArrayError) {
      layout = try broadcast(try broadcast(x.layout, y.layout), z.layout)
    } catch {
      throw Raise(ArrayError.broadcast([x.layout, y.layout, z.layout]))
    }
    let result = try newArray(DType.common(y.dtype, z.dtype), layout)
    let out = machine.heap.view(result)
    guard let spread = x.broadcast(to: layout), let first = y.broadcast(to: layout),
      let second = z.broadcast(to: layout)
    else { return result }
    try arrays { () throws(ArrayError) in try select(spread, first, second, into: out) }
    return result
  }

  /// The differences of neighbours along an axis.
  func differences(_ array: Value, axis: Int) throws(Raise) -> Value {
    let view = machine.heap.view(array)
    let layout = try arrays { () throws(ArrayError) in try diffLayout(view.layout, axis: axis) }
    let result = try newArray(view.dtype, layout)
    let out = machine.heap.view(result)
    try arrays { () throws(ArrayError) in try diff(view, axis: axis, into: out) }
    return result
  }

  /// The indices along each axis of the elements that are not zero, in C order.
  func nonzeroIndices(_ array: Value) -> [[Int]] {
    let view = machine.heap.view(array)
    let dimensions = view.layout.dimensions
    var result = [[Int]](repeating: [], count: dimensions.count)
    for position in 0..<view.count {
      let cell = view.cells[view.offset(ofFlat: position)]
      guard view.dtype.isFloat ? Double(bitPattern: cell) != 0 : cell != 0 else { continue }
      var rest = position
      for axis in dimensions.indices.reversed() {
        result[axis].append(rest % dimensions[axis])
        rest /= dimensions[axis]
      }
    }
    return result
  }

  /// A new array of integers with one axis.
  func newArray(_ integers: [Int]) throws(Raise) -> Value {
    let result = try newArray(.int64, Layout(contiguous: [integers.count]))
    let cells = machine.heap.view(result).cells
    for (position, integer) in integers.enumerated() { cells[position] = UInt64(bitPattern: Int64(integer)) }
    return result
  }

  /// A new array of floats.
  func newArray(_ doubles: [Double], _ layout: Layout) throws(Raise) -> Value {
    let result = try newArray(.float64, layout)
    let cells = machine.heap.view(result).cells
    for (position, double) in doubles.prefix(layout.count).enumerated() { cells[position] = double.bitPattern }
    return result
  }

  /// The elements of an array as doubles, in C order.
  func doubles(_ array: Value) -> [Double] { NDArray(copying: machine.heap.view(array)).doubles }

  /// Elements as Python has them: numbers, in lists as deep as there are axes.
  func pythonValue(_ array: Value) throws(Raise) -> Value {
    guard array.tag == .array else { return python(array) }
    let view = machine.heap.view(array)
    if view.layout.rank == 0 { return python(machine.row0(array)) }
    try machine.checkRoom(words: 4 * view.count)
    var values: [Value] = []
    values.reserveCapacity(view.count)
    for position in 0..<view.count {
      if position & 0xFFFF == 0xFFFF { try machine.pause() }
      values.append(python(machine.scalar(view.cells[view.offset(ofFlat: position)], view.dtype)))
    }
    // Innermost lists first, each level out of the one below.
    let dimensions = view.layout.dimensions
    for axis in dimensions.indices.reversed() {
      let length = dimensions[axis]
      let outer = dimensions[..<axis].reduce(1, *)
      var lists: [Value] = []
      for group in 0..<outer {
        lists.append(machine.heap.allocateList(Array(values[group * length..<(group + 1) * length])))
      }
      values = lists
    }
    return values.first ?? machine.heap.allocateList([])
  }

  /// A NumPy scalar as the Python number that it is.
  func python(_ value: Value) -> Value {
    switch value.tag {
    case .npBool: .bool(value.bits != 0)
    case .string where machine.heap.isScalar(value): machine.heap.allocateString(machine.heap.text(of: value))
    case _ where value.isNumPyScalar: value.isFloating ? .float(value.double) : .int(value.integer)
    default: value
    }
  }

  /// A number: an argument that is one, or an array without axes.
  func number(_ value: Value, orRaise message: @autoclosure () -> String) throws(Raise) -> Value {
    if value.isNumber { return value }
    if value.tag == .bigInt { return .float(try machine.double(ofInteger: value)) }
    guard value.tag == .array else { throw .typeError(message()) }
    guard machine.heap.layout(of: value).rank == 0 else {
      throw .typeError("only 0-dimensional arrays can be converted to Python scalars")
    }
    return machine.row0(value)
  }

  /// A float argument, or the number to use when it was not given or is None.
  func double(_ position: Int, or other: Double) throws(Raise) -> Double {
    guard isGiven(position) else { return other }
    return try number(
      self[position], orRaise: "must be real number, not \(machine.typeName(self[position]))"
    ).number
  }
}
