import Machine
import NDArray

/// NumPy's universal functions: what `out=`, `where=` and `dtype=` do, and the functions as objects.
extension Call {
  /// A function of each element.
  func universal(_ operation: UnaryOperation) throws(Raise) -> Value {
    if parameterCount == 1 { return try machine.apply(operation, self[0]) }
    let operand = try cast(self[0], 3)
    return try delivered(machine.apply(operation, operand), name: operation.name, out: 1, condition: 2, [operand])
  }

  /// A function of each pair of elements.
  func universal(_ operation: BinaryOperation) throws(Raise) -> Value {
    if parameterCount == 2 { return try machine.apply(operation, self[0], self[1], into: nil) }
    let (a, b) = (try cast(self[0], 4), try cast(self[1], 4))
    return try delivered(
      machine.apply(operation, a, b, into: nil), name: operation.name, out: 2, condition: 3, [a, b])
  }

  /// An operand in the type that `dtype=` asks for.
  private func cast(_ value: Value, _ position: Int) throws(Raise) -> Value {
    guard let dtype = try machine.dtypeArgument(self[position]) else { return value }
    return settled(try machine.makeArray(value, dtype: dtype))
  }

  /// A result put into `out=` where `where=` holds; without `out=` the result itself.
  func delivered(
    _ result: Value, name: String, out position: Int, condition: Int? = nil, _ operands: [Value] = []
  ) throws(Raise) -> Value {
    let isConditional = condition.map { isGiven($0) && !(self[$0].tag == .bool && self[$0].bits != 0) } ?? false
    guard isGiven(position) else {
      if isConditional { throw .notSupported("\(code: "where=") without \(code: "out=") of \(code: name)") }
      return result
    }
    let target = try outArray(position)
    var mask: Value?
    if let condition, isConditional { mask = try array(condition, dtype: .bool) }
    try store(result, into: target, where: mask, name: name, operands)
    return target
  }

  /// The array that `out=` is.
  func outArray(_ position: Int) throws(Raise) -> Value {
    var target = self[position]
    if target.tag == .tuple, machine.heap.items(of: target).count == 1 { target = machine.heap.items(of: target)[0] }
    guard target.tag == .array else { throw .typeError("return arrays must be of ArrayType") }
    return target
  }

  /// Puts the result of a function into an array that was there before.
  private func store(
    _ result: Value, into target: Value, where mask: Value?, name: String, _ operands: [Value]
  ) throws(Raise) {
    let source = try machine.makeArray(result, dtype: nil)
    let (from, to) = (machine.heap.view(source), machine.heap.view(target))
    guard DType.canCast(from.dtype, to: to.dtype) else {
      throw .exception(
        .ufuncTypeError,
        "Cannot cast ufunc '\(name)' output from dtype('\(from.dtype.name)') to dtype('\(to.dtype.name)') "
          + "with casting rule 'same_kind'")
    }
    guard let spread = from.broadcast(to: to.layout) else {
      throw .valueError(
        "non-broadcastable output operand with shape \(to.layout.shapeText) doesn't match the broadcast shape "
          + from.layout.shapeText)
    }
    machine.logArray(target)
    let out = machine.heap.view(target)
    guard let mask else { return try arrays { () throws(ArrayError) in try copy(spread, into: out) } }
    guard let chosen = machine.heap.view(mask).broadcast(to: out.layout) else {
      throw Raise(ArrayError.broadcast([out.layout, machine.heap.layout(of: mask)]))
    }
    let old = try copied(target)
    try arrays { () throws(ArrayError) in
      try select(chosen, spread, machine.heap.view(old), into: machine.heap.view(target))
    }
  }

  // MARK: Functions as objects

  /// The binary function that the receiver is.
  private func operation() throws(Raise) -> BinaryOperation {
    let name = machine.program.library.builtins[Int(self[0].bits)].name
    let renamed = ["true_divide": "divide", "mod": "remainder"][name] ?? name
    guard let operation = BinaryOperation.allCases.first(where: { $0.name == renamed }) else {
      throw .exception(.attributeError, "'builtin_function_or_method' object has no attribute 'reduce'")
    }
    return operation
  }

  /// The array of a fold and the axes along which it is folded.
  private func foldOperand(_ operation: BinaryOperation) throws(Raise) -> (Value, AxisSet) {
    let source = try array(1, dtype: machine.dtypeArgument(self[3]))
    let rank = machine.heap.layout(of: source).rank
    if self[2].tag == .none { return (source, .all(rank: rank)) }
    guard isGiven(2) else { return (source, rank == 0 ? AxisSet(bits: 0) : AxisSet(bits: 1)) }
    return (source, try axes(2, rank: rank))
  }

  /// `ufunc.reduce`.
  func folded() throws(Raise) -> Value {
    let operation = try operation()
    if isGiven(7), !(self[7].tag == .bool && self[7].bits != 0) {
      throw .notSupported("\(code: "where=") of \(code: "reduce")")
    }
    let (source, axes) = try foldOperand(operation)
    let keepdims = try flag(5)
    let reduction: Reduction?
    switch operation {
    case .add: reduction = .sum
    case .multiply: reduction = .prod
    case .maximum: reduction = .max
    case .minimum: reduction = .min
    case .logicalAnd: reduction = .all
    case .logicalOr: reduction = .any
    default: reduction = nil
    }
    if let reduction {
      let result = try reduced(
        source, reduction, axes: axes, keepdims: keepdims,
        initial: isGiven(6) ? number(self[6], orRaise: "initial must be a number") : nil)
      return try delivered(result, name: operation.name, out: 4)
    }
    // The others one axis after the other, from the last.
    let layout = machine.heap.layout(of: source)
    var result = source
    for axis in (0..<layout.rank).reversed() where axes.contains(axis) {
      result = try fold(operation, result, axis: axis)
    }
    if isGiven(6) { result = try machine.apply(operation, self[6], result, into: nil) }
    if keepdims {
      var dimensions = layout.dimensions
      for axis in dimensions.indices where axes.contains(axis) { dimensions[axis] = 1 }
      result = try reshaped(machine.makeArray(result, dtype: nil), dimensions)
    }
    return try delivered(settled(result), name: operation.name, out: 4)
  }

  /// One slice after the other, taken together by a binary function.
  private func fold(_ operation: BinaryOperation, _ array: Value, axis: Int) throws(Raise) -> Value {
    let length = Int(machine.heap.layout(of: array).shape[axis])
    guard length > 0 else {
      throw .valueError("zero-size array to reduction operation \(operation.name) which has no identity")
    }
    var result = try copied(plane(of: array, axis: axis, at: 0))
    for position in 1..<Swift.max(length, 1) {
      result = try machine.makeArray(
        machine.apply(operation, result, plane(of: array, axis: axis, at: position), into: nil), dtype: nil)
    }
    return result
  }

  /// The part of an array that has one index along an axis: a view without that axis.
  func plane(of array: Value, axis: Int, at position: Int) -> Value {
    let layout = machine.heap.layout(of: array)
    var part = Layout.scalar
    for other in 0..<layout.rank where other != axis {
      part.shape[part.rank] = layout.shape[other]
      part.strides[part.rank] = layout.strides[other]
      part.rank += 1
    }
    let heap = machine.heap
    return heap.allocateView(
      of: array, dtype: heap.dtype(of: array),
      offset: heap.offset(of: array) + position * Int(layout.strides[axis]), layout: part)
  }

  /// `ufunc.accumulate`.
  func foldedStepwise() throws(Raise) -> Value {
    let operation = try operation()
    let source = try array(1, dtype: machine.dtypeArgument(self[3]))
    let layout = machine.heap.layout(of: source)
    guard layout.rank > 0 else { throw .typeError("cannot accumulate on a scalar") }
    let axis = try axis(2, rank: layout.rank) ?? 0
    let length = Int(layout.shape[axis])
    let dtype = machine.heap.dtype(of: source)
    var type = try arrays { () throws(ArrayError) in try operation.resultType(dtype, dtype) }
    if operation == .add || operation == .multiply { type = type.sumType }
    let result = try newArray(type, layout)
    guard length > 0 else { return result }
    var last = try machine.makeArray(plane(of: source, axis: axis, at: 0), dtype: type)
    try write(machine.heap.view(last), into: plane(of: result, axis: axis, at: 0))
    for position in 1..<Swift.max(length, 1) {
      last = try machine.makeArray(
        machine.apply(operation, last, plane(of: source, axis: axis, at: position), into: nil), dtype: type)
      try write(machine.heap.view(last), into: plane(of: result, axis: axis, at: position))
    }
    return try delivered(result, name: operation.name, out: 4)
  }

  /// `ufunc.outer`.
  func outerResult() throws(Raise) -> Value {
    let operation = try operation()
    let (a, b) = (try array(1), try array(2))
    let rank = machine.heap.layout(of: b).rank
    let wide = try reshaped(a, machine.heap.layout(of: a).dimensions + [Int](repeating: 1, count: rank))
    return try machine.apply(operation, wide, b, into: nil)
  }

  /// `ufunc.at`: one index after the other, so that one that occurs twice counts twice.
  func applyAt() throws(Raise) {
    let target = self[1]
    guard target.tag == .array else { throw .typeError("first operand must be array") }
    if self[3].isUnset { throw .notSupported("\(code: "at") of a function of one operand") }
    let operation = try operation()
    let offsets: [Int]
    let layout: Layout
    (offsets, layout) = try machine.selection(self[2], of: target)
    let x = machine.heap.dtype(of: target)
    // A number of Python takes the type of the array.
    let isWeak = self[3].tag == .int && x != .bool || self[3].tag == .float && x.isFloat
    let values = try array(3, dtype: isWeak ? x : nil)
    let view = machine.heap.view(values)
    guard let spread = view.broadcast(to: layout) else {
      throw .valueError("array is not broadcastable to correct shape")
    }
    let y = view.dtype
    let type = try arrays { () throws(ArrayError) in
      let type = try operation.resultType(x, y)
      try operation.checkInPlace(result: type, target: x)
      return type
    }
    machine.logArray(target)
    let cells = machine.heap.view(target).cells
    for (position, offset) in offsets.enumerated() {
      let value = machine.scalar(spread.cells[spread.offset(ofFlat: position)], y)
      let sum = try machine.apply(operation, machine.scalar(cells[offset], x), value, into: nil)
      cells[offset] = convert(sum.bits, from: type, to: x)
    }
  }
}
