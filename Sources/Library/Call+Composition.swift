import Machine
import NDArray

/// Operations on arrays as the longer cards use them.
extension Call {
  /// Both taken together element by element.
  func pairwise(_ operation: BinaryOperation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    try machine.apply(operation, a, b, into: nil)
  }

  /// A function of each element.
  func each(_ operation: UnaryOperation, _ a: Value) throws(Raise) -> Value { try machine.apply(operation, a) }

  /// A result as an array, also where it has no axes.
  func asArray(_ value: Value) throws(Raise) -> Value { try machine.makeArray(value, dtype: nil) }

  /// The layout of an array.
  func layout(_ array: Value) -> Layout { machine.heap.layout(of: array) }

  /// An array as the kernels see it; valid until the next instruction.
  func view(_ array: Value) -> ArrayView { machine.heap.view(array) }

  /// A sum along some axes.
  func total(_ array: Value, _ axes: AxisSet, keepdims: Bool = false) throws(Raise) -> Value {
    try reduced(asArray(array), .sum, axes: axes, keepdims: keepdims)
  }

  /// A tuple of values.
  func tuple(_ values: [Value]) -> Value { machine.heap.allocateTuple(values) }

  /// A new tuple whose items have names.
  func tuple(_ values: [Value], _ kind: NamedTuple) -> Value { machine.heap.allocateTuple(values, kind) }

  /// A shape as Python writes it, with blanks.
  func shapeText(_ layout: Layout) -> String { machine.representation(tuple(layout.dimensions.map { .int($0) })) }

  /// The part of an array that an index selects.
  func item(_ index: [Value], of array: Value) throws(Raise) -> Value {
    try machine.item(machine.heap.allocateTuple(index), of: array)
  }

  /// `start:stop:step`.
  func slice(_ start: Int? = nil, _ stop: Int? = nil, _ step: Int? = nil) -> Value {
    let address = machine.heap.allocate(.slice, words: 7)
    let parts = machine.heap.values(address)
    for (position, part) in [start, stop, step].enumerated() { parts[position] = part.map { .int($0) } ?? .none }
    return .object(.slice, address)
  }

  /// A part of an array along one axis.
  func part(of array: Value, axis: Int, _ slice: Value) throws(Raise) -> Value {
    var index: [Value] = []
    for _ in 0..<axis { index.append(self.slice()) }
    return try item(index + [slice], of: array)
  }

  /// A view with the axes in another order.
  func look(at array: Value, axes: [Int]) throws(Raise) -> Value { try transposed(array, axes) }

  /// The array with the axis at `source` moved to `target`.
  func moved(_ array: Value, _ sources: [Int], _ targets: [Int]) throws(Raise) -> Value {
    let rank = layout(array).rank
    guard sources.count == targets.count else {
      throw .valueError("`source` and `destination` arguments must have the same number of elements")
    }
    var from: [Int] = []
    var to: [Int] = []
    for source in sources { from.append(try normalized(source, rank, prefix: "source: ")) }
    for target in targets { to.append(try normalized(target, rank, prefix: "destination: ")) }
    guard Set(from).count == from.count else { throw .valueError("repeated axis in `source` argument") }
    guard Set(to).count == to.count else { throw .valueError("repeated axis in `destination` argument") }
    var order = (0..<rank).filter { !from.contains($0) }
    for (target, source) in zip(to, from).sorted(by: { $0.0 < $1.0 }) { order.insert(source, at: target) }
    return try transposed(array, order)
  }

  /// An axis counted from the front.
  func normalized(_ axis: Int, _ rank: Int, prefix: String = "") throws(Raise) -> Int {
    try arrays { () throws(ArrayError) in try AxisSet.normalized(axis, rank: rank, prefix: prefix) }
  }

  /// A new array of the same cells in another type.
  func converted(_ value: Value, _ dtype: DType) throws(Raise) -> Value { try machine.makeArray(value, dtype: dtype) }

  /// The groups of elements along some axes, as doubles in C order, with the layout of what is left.
  func groups(_ array: Value, _ axes: AxisSet) throws(Raise) -> (groups: [[Double]], layout: Layout, kept: Layout) {
    let rank = layout(array).rank
    let front = (0..<rank).filter { !axes.contains($0) }
    let behind = (0..<rank).filter { axes.contains($0) }
    let turned = try transposed(array, front + behind)
    let all = doubles(turned)
    let dimensions = layout(array).dimensions
    let left = Layout(contiguous: front.map { dimensions[$0] })
    let kept = Layout(contiguous: (0..<rank).map { axes.contains($0) ? 1 : dimensions[$0] })
    let size = behind.reduce(1) { $0 * dimensions[$1] }
    let result = (0..<left.count).map { Array(all[$0 * size..<($0 + 1) * size]) }
    return (result, left, kept)
  }

  /// A new array of the type from numbers in C order.
  func newArray(_ doubles: [Double], _ layout: Layout, _ dtype: DType) throws(Raise) -> Value {
    let array = try newArray(doubles, layout)
    return dtype == .float64 ? array : try converted(array, dtype)
  }

  /// The type in which NumPy computes with an array that must be of floats.
  func floatType(_ array: Value) -> DType {
    let dtype = machine.heap.dtype(of: array)
    return dtype.isFloat ? dtype : .float64
  }

  /// An array filled with one number.
  func filled(_ layout: Layout, _ value: Value, _ dtype: DType) throws(Raise) -> Value {
    let result = try newArray(dtype, layout)
    // NumPy makes an array of what is no Python integer, and converts that.
    let cell =
      value.isFloating || value.isNumPyScalar
      ? try machine.castCell(value, dtype) : try machine.checkedCell(value, dtype)
    machine.heap.view(result).fill(cell)
    return result
  }
}
