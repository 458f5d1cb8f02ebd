import Machine
import NDArray

/// Linear algebra and general products.
extension Call {
  /// A matrix of floats, or NumPy's `LinAlgError`.
  func matrix(_ position: Int, square: Bool = false) throws(Raise) -> Matrix {
    let array = try array(position, dtype: .float64)
    let layout = layout(array)
    guard layout.rank >= 2 else {
      throw .exception(
        .linAlgError, "\(layout.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard layout.rank == 2 else { throw .notSupported("linear algebra on stacks of matrices") }
    guard !square || layout.shape[0] == layout.shape[1] else {
      throw .exception(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    var matrix = Matrix(rows: Int(layout.shape[0]), columns: Int(layout.shape[1]), doubles(array))
    matrix.work = machine.work
    return matrix
  }

  /// A new array of a matrix.
  func newArray(_ matrix: Matrix) throws(Raise) -> Value {
    try newArray(matrix.cells, Layout(contiguous: [matrix.rows, matrix.columns]))
  }

  /// A new array of numbers with one axis.
  func vector(_ numbers: [Double]) throws(Raise) -> Value { try newArray(numbers, Layout(contiguous: [numbers.count])) }

  /// `np.linalg.pinv`.
  func pseudoInverse() throws(Raise) -> Value {
    let matrix = try matrix(0)
    return try newArray(matrix.leastSquares(Matrix(identity: matrix.rows), cutoff: double(1, or: 1e-15)).solution)
  }

  /// `np.linalg.lstsq`.
  func leastSquaresSolution() throws(Raise) -> Value {
    let matrix = try matrix(0)
    let right = try array(1, dtype: .float64)
    let layout = layout(right)
    guard layout.rank == 1 || layout.rank == 2, Int(layout.shape[0]) == matrix.rows else {
      throw .exception(.linAlgError, "Incompatible dimensions")
    }
    let columns = layout.rank == 1 ? 1 : Int(layout.shape[1])
    let given = Matrix(rows: matrix.rows, columns: columns, doubles(right))
    let cutoff: Double? = isGiven(2) ? try double(2, or: 0) : nil
    let (solution, rank, values) = matrix.leastSquares(given, cutoff: cutoff)
    var residuals: [Double] = []
    if rank == matrix.columns, matrix.rows > matrix.columns {
      let fitted = matrix * solution
      for column in 0..<columns {
        var sum = 0.0
        for row in 0..<matrix.rows {
          let rest = given[row, column] - fitted[row, column]
          sum += rest * rest
        }
        residuals.append(sum)
      }
    }
    let shape = layout.rank == 1 ? [matrix.columns] : [matrix.columns, columns]
    return tuple([
      try newArray(solution.cells, Layout(contiguous: shape)), try vector(residuals), .npInt(rank), try vector(values),
    ])
  }

  /// `np.linalg.matrix_rank`.
  func rankOfMatrix() throws(Raise) -> Value {
    if try layout(array(0)).rank < 2 { return try .int(doubles(array(0)).contains { $0 != 0 } ? 1 : 0) }
    let matrix = try matrix(0)
    let values = matrix.singularValues().s
    let limit =
      isGiven(1)
      ? try double(1, or: 0)
      : (values.first ?? 0) * Double(Swift.max(matrix.rows, matrix.columns)) * 2.220446049250313e-16
    return .npInt(values.count { $0 > limit })
  }

  /// `np.linalg.matrix_power`.
  func power() throws(Raise) -> Value {
    var exponent = try integer(self[1])
    var base = try array(0)
    guard layout(base).rank == 2, layout(base).shape[0] == layout(base).shape[1] else {
      throw .exception(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    if exponent < 0 {
      throw .notSupported("a negative power of a matrix", hint: "Invert it first with `np.linalg.inv`.")
    }
    let size = Int(layout(base).shape[0])
    var result = try newArray(view(base).dtype, layout(base), zeroed: true)
    for index in 0..<size {
      view(result).cells[index * size + index] = view(result).dtype.isFloat ? (1.0).bitPattern : 1
    }
    while exponent > 0 {
      if exponent & 1 == 1 { result = try machine.product(.matmul, result, base) }
      exponent >>= 1
      if exponent > 0 { base = try machine.product(.matmul, base, base) }
    }
    return result
  }

  /// `np.kron` of arrays of up to two axes.
  func kronecker() throws(Raise) -> Value {
    var (a, b) = (try array(0), try array(1))
    let rank = Swift.max(layout(a).rank, layout(b).rank)
    (a, b) = (try atLeast(rank, a), try atLeast(rank, b))
    guard 2 * rank <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    let (x, y) = (layout(a).dimensions, layout(b).dimensions)
    let wide = try reshaped(a, x.flatMap { [$0, 1] })
    let fine = try reshaped(b, y.flatMap { [1, $0] })
    let product = try asArray(pairwise(.multiply, wide, fine))
    return settled(try reshaped(product, zip(x, y).map { $0 * $1 }))
  }

  /// `np.cross` of vectors of three along the last axis.
  func crossProduct() throws(Raise) -> Value {
    let (a, b) = (try array(0), try array(1))
    if layout(a).dimensions.last == 2 || layout(b).dimensions.last == 2 {
      throw .notSupported("the cross product of vectors of two")
    }
    guard layout(a).rank > 0, layout(b).rank > 0, layout(a).dimensions.last == 3, layout(b).dimensions.last == 3 else {
      throw .valueError(
        "Both input arrays must be (arrays of) 3-dimensional vectors, but they are "
          + "\(layout(a).dimensions.last ?? 0) and \(layout(b).dimensions.last ?? 0) dimensional instead.")
    }
    func component(_ array: Value, _ index: Int) throws(Raise) -> Value {
      try item([Value(tag: .ellipsis, bits: 0), .int(index)], of: array)
    }
    var parts: [Value] = []
    for (i, j) in [(1, 2), (2, 0), (0, 1)] {
      let one = try pairwise(.multiply, component(a, i), component(b, j))
      parts.append(try asArray(pairwise(.subtract, one, pairwise(.multiply, component(a, j), component(b, i)))))
    }
    return try joined(parts, .stack, axis: -1)
  }

  /// `np.tensordot`.
  func tensorProduct() throws(Raise) -> Value {
    let (a, b) = (try array(0), try array(1))
    let (x, y) = (layout(a).dimensions, layout(b).dimensions)
    var (first, second) = ([Int](), [Int]())
    if self[2].isUnset || self[2].isIntegral {
      let count = try integer(2, or: 2)
      guard count >= 0, count <= x.count, count <= y.count else { throw .valueError("shape-mismatch for sum") }
      first = Array((x.count - count)..<x.count)
      second = Array(0..<count)
    } else {
      let parts = try machine.allItems(self[2])
      guard parts.count == 2 else { throw .valueError("axes must be a pair") }
      for axis in try integers(parts[0]) { first.append(try normalized(axis, x.count)) }
      for axis in try integers(parts[1]) { second.append(try normalized(axis, y.count)) }
    }
    guard first.count == second.count, zip(first, second).allSatisfy({ x[$0] == y[$1] }) else {
      throw .valueError("shape-mismatch for sum")
    }
    let (restA, restB) = (x.indices.filter { !first.contains($0) }, y.indices.filter { !second.contains($0) })
    let terms = first.reduce(1) { $0 * x[$1] }
    let rows = restA.reduce(1) { $0 * x[$1] }
    let columns = restB.reduce(1) { $0 * y[$1] }
    let left = try reshaped(transposed(a, restA + first), [rows, terms])
    let right = try reshaped(transposed(b, second + restB), [terms, columns])
    let product = try asArray(machine.product(.dot, left, right))
    let shape = restA.map { x[$0] } + restB.map { y[$0] }
    guard shape.count <= Layout.maximumRank else { throw .notSupported("an array with more than 8 axes") }
    return settled(try reshaped(product, shape))
  }

  /// `np.einsum`: all letters as axes of one product, summed over those that the result has not.
  func einsteinSum() throws(Raise) -> Value {
    guard self[0].tag == .string else { throw .notSupported("\(code: "np.einsum") without a text of subscripts") }
    let text = machine.heap.text(of: self[0]).replacing(" ", with: "")
    if text.contains(".") { throw .notSupported("an ellipsis in \(code: "np.einsum")") }
    let arrow = text.split(separator: ">", omittingEmptySubsequences: false)
    let hasArrow = text.contains("->")
    let inputText = hasArrow ? String(arrow[0].dropLast()) : text
    let inputs = inputText.split(separator: ",", omittingEmptySubsequences: false).map { Array(String($0)) }
    let operands = Array(variadic)
    guard inputs.count == operands.count else {
      throw .valueError(
        inputs.count > operands.count
          ? "fewer operands provided to einstein sum function than specified in the subscripts string"
          : "more operands provided to einstein sum function than specified in the subscripts string")
    }
    let letters = Array(Set(inputs.joined())).sorted()
    let output: [Character]
    if hasArrow {
      output = Array(String(arrow[1]))
    } else {
      output = letters.filter { letter in inputs.joined().count { $0 == letter } == 1 }
    }
    for letter in output where !letters.contains(letter) {
      throw .valueError(
        "einstein sum subscripts string included output subscript '\(letter)' which never appeared in an input")
    }
    let order = output + letters.filter { !output.contains($0) }
    guard order.count <= Layout.maximumRank else {
      throw .notSupported("\(code: "np.einsum") with more than 8 letters")
    }
    var lengths: [Character: Int] = [:]
    var parts: [Value] = []
    for (number, value) in operands.enumerated() {
      let array = try asArray(value)
      let subscripts = inputs[number]
      guard subscripts.count == layout(array).rank else {
        throw .valueError(
          subscripts.count > layout(array).rank
            ? "einstein sum subscripts string contains too many subscripts for operand \(number)"
            : "operand has more dimensions than subscripts given in einstein sum, but no '...' ellipsis provided to "
              + "broadcast the extra dimensions.")
      }
      // A letter that stands twice is a diagonal: the steps of both its axes together.
      var view = Layout(rank: order.count, shape: SIMD8(repeating: 1), strides: SIMD8(repeating: 0))
      for (axis, letter) in subscripts.enumerated() {
        let length = Int(layout(array).shape[axis])
        if let known = lengths[letter], known != length, known != 1, length != 1 {
          throw .valueError(
            "operands could not be broadcast together with remapped shapes [original->remapped]: "
              + "\(layout(array).shapeText)")
        }
        lengths[letter] = Swift.max(lengths[letter] ?? 1, length)
        guard let place = order.firstIndex(of: letter) else { continue }
        view.shape[place] = Int32(length)
        view.strides[place] = view.strides[place] &+ layout(array).strides[axis]
      }
      let heap = machine.heap
      parts.append(
        heap.allocateView(of: array, dtype: heap.dtype(of: array), offset: heap.offset(of: array), layout: view))
    }
    guard var product = parts.first else {
      throw .valueError("must specify the einstein sum subscripts string and at least one operand")
    }
    for part in parts.dropFirst() {
      let whole = try arrays { () throws(ArrayError) in try broadcast(layout(product), layout(part)) }
      try machine.checkArray(whole)
      product = try asArray(pairwise(.multiply, product, part))
    }
    let summed = AxisSet(bits: UInt8(truncatingIfNeeded: ((1 << order.count) - 1) & ~((1 << output.count) - 1)))
    let result = try total(product, summed)
    return try settled(converted(result, view(product).dtype))
  }
}
