import Machine
import NDArray

/// Linear algebra, which LAPACK does, and general products.
extension Call {
  // MARK: Matrices in and out

  /// The matrices of an array, or NumPy's `LinAlgError`.
  func matrices(_ value: Value, square: Bool = false) throws(Raise) -> MatrixStack {
    let source = try asArray(value)
    let layout = layout(source)
    guard layout.rank >= 2 else {
      throw .exception(
        .linAlgError, "\(layout.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    let (rows, columns) = (Int(layout.shape[layout.rank - 2]), Int(layout.shape[layout.rank - 1]))
    guard !square || rows == columns else {
      throw .exception(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    guard view(source).dtype != .float16 else {
      throw .typeError("array type float16 is unsupported in linalg")
    }
    let dtype: DType = view(source).dtype == .float32 ? .float32 : .float64
    let numbers = doubles(source)
    let leading = Array(layout.dimensions.dropLast(2))
    var matrices: [ColumnMatrix] = []
    for number in 0..<leading.reduce(1, *) {
      var matrix = ColumnMatrix(rows: rows, columns: columns)
      let first = number * rows * columns
      for row in 0..<rows {
        for column in 0..<columns { matrix[row, column] = numbers[first + row * columns + column] }
      }
      matrices.append(matrix)
    }
    return MatrixStack(matrices: matrices, leading: leading, rows: rows, columns: columns, dtype: dtype)
  }

  /// A new array of results, one matrix of this shape for each of a stack.
  func newArray(
    _ matrices: [ColumnMatrix], _ rows: Int, _ columns: Int, like stack: MatrixStack
  ) throws(Raise) -> Value {
    var numbers: [Double] = []
    for matrix in matrices {
      for row in 0..<rows {
        for column in 0..<columns { numbers.append(matrix[row, column]) }
      }
    }
    return try newArray(numbers, shape((stack.leading + [rows, columns]).map { .int($0) }), stack.dtype)
  }

  /// A new array of results, one line of this length for each of a stack.
  func newArray(_ lines: [[Double]], _ length: Int, like stack: MatrixStack) throws(Raise) -> Value {
    try newArray(lines.flatMap(\.self), shape((stack.leading + [length]).map { .int($0) }), stack.dtype)
  }

  /// A new array, or scalar, of results, one number for each of a stack.
  func newArray(_ numbers: [Double], like stack: MatrixStack) throws(Raise) -> Value {
    settled(try newArray(numbers, shape(stack.leading.map { .int($0) }), stack.dtype))
  }

  /// What LAPACK finds for a matrix; of a large one on a thread of its own, so that Ctrl-C is heard meanwhile.
  private func lapack<Result: Sendable>(
    _ matrix: ColumnMatrix, _ find: @escaping @Sendable (ColumnMatrix) -> Result
  ) throws(Raise) -> Result {
    let cost = matrix.rows &* matrix.columns &* Swift.max(matrix.rows, matrix.columns)
    guard let found = machine.work.apart(cost: cost, { find(matrix) }) else {
      try machine.finishWork()
      throw .interrupted
    }
    return found
  }

  private func converged<Result>(_ result: Result?, _ what: String) throws(Raise) -> Result {
    guard let result else { throw .exception(.linAlgError, what) }
    return result
  }

  // MARK: Eigenvalues and singular values

  /// `np.linalg.eigh` and `eigvalsh`.
  func eigenOfSymmetric(withVectors: Bool) throws(Raise) -> Value {
    let triangle = try text(1, or: "L").uppercased()
    guard triangle == "L" || triangle == "U" else { throw .valueError("UPLO argument must be 'L' or 'U'") }
    let stack = try matrices(self[0], square: true)
    var (values, vectors) = ([[Double]](), [ColumnMatrix]())
    let isLower = triangle == "L"
    for matrix in stack.matrices {
      let found = try converged(
        lapack(matrix) { $0.eigenOfSymmetric(lower: isLower, withVectors: withVectors) }, "Eigenvalues did not converge"
      )
      values.append(found.values)
      vectors.append(found.vectors)
    }
    let lines = try newArray(values, stack.rows, like: stack)
    guard withVectors else { return lines }
    return tuple([lines, try newArray(vectors, stack.rows, stack.rows, like: stack)], .eigh)
  }

  /// `np.linalg.eig` and `eigvals`.
  func eigen(withVectors: Bool) throws(Raise) -> Value {
    let stack = try matrices(self[0], square: true)
    var (values, vectors) = ([[Double]](), [ColumnMatrix]())
    for matrix in stack.matrices {
      guard matrix.isFinite else { throw .exception(.linAlgError, "Array must not contain infs or NaNs") }
      let found = try converged(lapack(matrix) { $0.eigen(withVectors: withVectors) }, "Eigenvalues did not converge")
      guard found.imaginary.allSatisfy({ $0 == 0 }) else { throw .notSupported("complex eigenvalues") }
      values.append(found.real)
      vectors.append(found.vectors)
    }
    let lines = try newArray(values, stack.rows, like: stack)
    guard withVectors else { return lines }
    return tuple([lines, try newArray(vectors, stack.rows, stack.rows, like: stack)], .eig)
  }

  /// `np.linalg.svd`.
  func singularValueDecomposition() throws(Raise) -> Value {
    if try flag(3) { throw .notSupported("\(code: "hermitian=") of \(code: "np.linalg.svd")") }
    let stack = try matrices(self[0])
    let count = Swift.min(stack.rows, stack.columns)
    guard try flag(2, or: true) else { return try newArray(singularValues(stack), count, like: stack) }
    let isFull = try flag(1, or: true)
    var (left, values, right) = ([ColumnMatrix](), [[Double]](), [ColumnMatrix]())
    for matrix in stack.matrices {
      let found = try converged(lapack(matrix) { $0.singularValues(isFull ? .full : .reduced) }, "SVD did not converge")
      left.append(found.u)
      values.append(found.values)
      right.append(found.vt)
    }
    return tuple(
      [
        try newArray(left, stack.rows, isFull ? stack.rows : count, like: stack),
        try newArray(values, count, like: stack),
        try newArray(right, isFull ? stack.columns : count, stack.columns, like: stack),
      ], .svd)
  }

  /// The singular values of each matrix of a stack.
  func singularValues(_ stack: MatrixStack) throws(Raise) -> [[Double]] {
    var result: [[Double]] = []
    for matrix in stack.matrices {
      result.append(try converged(lapack(matrix) { $0.singularValues(.none) }, "SVD did not converge").values)
    }
    return result
  }

  /// `np.linalg.pinv`.
  func pseudoInverse() throws(Raise) -> Value {
    if try flag(2) { throw .notSupported("\(code: "hermitian=") of \(code: "np.linalg.pinv")") }
    let stack = try matrices(self[0])
    let count = Swift.min(stack.rows, stack.columns)
    var (left, right) = ([ColumnMatrix](), [ColumnMatrix]())
    let epsilon = stack.dtype == .float32 ? Double(Float.ulpOfOne) : .ulpOfOne
    let cutoff =
      self[3].tag == .none
      ? Double(Swift.max(stack.rows, stack.columns)) * epsilon
      : try double(1, or: isGiven(3) ? double(3, or: 0) : 1e-15)
    for matrix in stack.matrices {
      let found = try converged(lapack(matrix) { $0.singularValues() }, "SVD did not converge")
      let limit = cutoff * (found.values.first ?? 0)
      var scaled = ColumnMatrix(rows: count, columns: stack.rows)
      for (index, value) in found.values.enumerated() {
        let factor = value > limit ? 1 / value : 0
        for row in 0..<stack.rows { scaled[index, row] = factor * found.u[row, index] }
      }
      var turned = ColumnMatrix(rows: stack.columns, columns: count)
      for row in 0..<count {
        for column in 0..<stack.columns { turned[column, row] = found.vt[row, column] }
      }
      left.append(turned)
      right.append(scaled)
    }
    return try machine.product(
      .matmul, newArray(left, stack.columns, count, like: stack), newArray(right, count, stack.rows, like: stack))
  }

  /// `np.linalg.matrix_rank`.
  func rankOfMatrix() throws(Raise) -> Value {
    if try flag(2) { throw .notSupported("\(code: "hermitian=") of \(code: "np.linalg.matrix_rank")") }
    if try layout(array(0)).rank < 2 { return try .int(doubles(array(0)).contains { $0 != 0 } ? 1 : 0) }
    let stack = try matrices(self[0])
    let epsilon = stack.dtype == .float32 ? Double(Float.ulpOfOne) : .ulpOfOne
    let factor = try double(3, or: Double(Swift.max(stack.rows, stack.columns)) * epsilon)
    var ranks: [Int] = []
    for values in try singularValues(stack) {
      let limit = try double(1, or: (values.first ?? 0) * factor)
      ranks.append(values.count { $0 > limit })
    }
    let result = try newArray(ranks)
    return settled(try reshaped(result, stack.leading))
  }

  /// `np.linalg.cond`.
  func conditionNumber() throws(Raise) -> Value {
    let stack = try matrices(self[0])
    let order: Double? = isGiven(1) && self[1].isNumber ? self[1].number : nil
    guard stack.matrices.allSatisfy({ !$0.numbers.isEmpty }) else {
      throw .exception(.linAlgError, "cond is not defined on empty arrays")
    }
    guard !isGiven(1) || order == 2 || order == -2 else {
      let square = try matrices(self[0], square: true)
      let rank = stack.leading.count + 2
      let one = try matrixNorm(
        array(0, dtype: stack.dtype), self[1], rows: rank - 2, columns: rank - 1, keepdims: false)
      let other = try matrixNorm(
        inverse(square, ofSingular: .nan), self[1], rows: rank - 2, columns: rank - 1, keepdims: false)
      let numbers = try doubles(asArray(pairwise(.multiply, one, other)))
      // A singular matrix has no inverse, and an infinite condition.
      return try newArray(
        zip(numbers, stack.matrices).map { $0.isNaN && $1.numbers.allSatisfy { !$0.isNaN } ? .infinity : $0 },
        like: stack)
    }
    var numbers: [Double] = []
    for (index, values) in try singularValues(stack).enumerated() {
      guard let largest = values.first, let smallest = values.last else { continue }
      let ratio = order == -2 ? smallest / largest : largest / smallest
      numbers.append(ratio.isNaN && stack.matrices[index].isFinite ? .infinity : ratio)
    }
    return try newArray(numbers, like: stack)
  }

  // MARK: Solving

  /// The inverse of each matrix of a stack; of a singular one the filler everywhere, if there is one.
  func inverse(_ stack: MatrixStack, ofSingular filler: Double? = nil) throws(Raise) -> Value {
    var result: [ColumnMatrix] = []
    for matrix in stack.matrices {
      var found = try lapack(matrix) { $0.solve(ColumnMatrix(identity: $0.rows)) }
      if found == nil, let filler {
        var filled = ColumnMatrix(rows: stack.rows, columns: stack.rows)
        for index in filled.numbers.indices { filled.numbers[index] = filler }
        found = filled
      }
      result.append(try converged(found, "Singular matrix"))
    }
    return try newArray(result, stack.rows, stack.rows, like: stack)
  }

  /// `np.linalg.solve`: one right side is a vector, several are the columns of matrices.
  func solution() throws(Raise) -> Value {
    let stack = try matrices(self[0], square: true)
    var right = try array(1)
    let isVector = layout(right).rank == 1
    guard layout(right).rank > 0 else {
      throw .exception(.linAlgError, "0-dimensional array given. Array must be at least two-dimensional")
    }
    if isVector { right = try reshaped(right, layout(right).dimensions + [1]) }
    let rights = try matrices(right)
    guard rights.rows == stack.rows else {
      throw .valueError(
        "solve\(isVector ? "1" : ""): Input operand 1 has a mismatch in its core dimension 0, with gufunc signature "
          + "\(isVector ? "(m,m),(m)->(m)" : "(m,m),(m,n)->(m,n)") (size \(rights.rows) is different from \(stack.rows))"
      )
    }
    let (x, y) = (Layout(contiguous: stack.leading), Layout(contiguous: rights.leading))
    let common = try arrays { () throws(ArrayError) in try broadcast(x, y) }
    // Which matrix of each stack belongs to a position: of these views only the layouts are looked at.
    var (one, other) = (view(right), view(right))
    (one.layout, other.layout) = (x, y)
    guard let first = one.broadcast(to: common), let second = other.broadcast(to: common) else { return .none }
    var results: [ColumnMatrix] = []
    for position in 0..<common.count {
      let (a, b) = (stack.matrices[first.offset(ofFlat: position)], rights.matrices[second.offset(ofFlat: position)])
      results.append(try converged(lapack(a) { $0.solve(b) }, "Singular matrix"))
    }
    let dtype = DType.common(stack.dtype, rights.dtype)
    let whole = MatrixStack(
      matrices: [], leading: common.dimensions, rows: stack.rows, columns: rights.columns, dtype: dtype)
    let result = try newArray(results, stack.rows, rights.columns, like: whole)
    return isVector ? try reshaped(result, common.dimensions + [stack.rows]) : result
  }

  /// The signs of the determinants of a stack, and the logarithms of their sizes.
  func determinants() throws(Raise) -> (stack: MatrixStack, signs: [Double], logarithms: [Double]) {
    let stack = try matrices(self[0], square: true)
    var (signs, logarithms) = ([Double](), [Double]())
    for matrix in stack.matrices {
      let found = try lapack(matrix) { $0.signAndLogDeterminant }
      signs.append(found.sign)
      logarithms.append(found.logarithm)
    }
    return (stack, signs, logarithms)
  }

  /// `np.linalg.cholesky`.
  func choleskyTriangle() throws(Raise) -> Value {
    let isUpper = try flag(1)
    let stack = try matrices(self[0], square: true)
    var result: [ColumnMatrix] = []
    for matrix in stack.matrices {
      result.append(try converged(lapack(matrix) { $0.cholesky(lower: !isUpper) }, "Matrix is not positive definite"))
    }
    return try newArray(result, stack.rows, stack.rows, like: stack)
  }

  /// `np.linalg.qr`.
  func orthogonalFactors() throws(Raise) -> Value {
    let mode = try text(1, or: "reduced")
    guard mode == "reduced" || mode == "complete" || mode == "r" else {
      if mode == "raw" { throw .notSupported("the mode \(code: "'raw'") of \(code: "np.linalg.qr")") }
      throw .valueError("Unrecognized mode '\(mode)'")
    }
    let stack = try matrices(self[0])
    let kept = mode == "complete" ? stack.rows : Swift.min(stack.rows, stack.columns)
    var factors: [(q: ColumnMatrix, r: ColumnMatrix)] = []
    for matrix in stack.matrices {
      factors.append(try lapack(matrix) { $0.orthogonalFactors(complete: mode == "complete") })
    }
    let triangle = try newArray(factors.map(\.r), kept, stack.columns, like: stack)
    if mode == "r" { return triangle }
    return tuple([try newArray(factors.map(\.q), stack.rows, kept, like: stack), triangle], .qr)
  }

  /// `np.linalg.lstsq`.
  func leastSquaresSolution() throws(Raise) -> Value {
    let (left, right) = (try array(0), try array(1))
    guard layout(left).rank == 2 else {
      throw .exception(
        .linAlgError, "\(layout(left).rank)-dimensional array given. Array must be two-dimensional")
    }
    let isVector = layout(right).rank == 1
    guard isVector || layout(right).rank == 2 else {
      throw .exception(
        .linAlgError, "\(layout(right).rank)-dimensional array given. Array must be two-dimensional")
    }
    let stack = try matrices(left)
    let rights = try matrices(isVector ? reshaped(right, layout(right).dimensions + [1]) : right)
    guard rights.rows == stack.rows else { throw .exception(.linAlgError, "Incompatible dimensions") }
    let epsilon = stack.dtype == .float32 ? Double(Float.ulpOfOne) : .ulpOfOne
    let cutoff = try double(2, or: Double(Swift.max(stack.rows, stack.columns)) * epsilon)
    let found = try converged(
      lapack(stack.matrices[0]) { [right = rights.matrices[0]] in $0.leastSquares(right, cutoff: cutoff) },
      "SVD did not converge in Linear Least Squares")
    let solution = try newArray([found.solution], stack.columns, rights.columns, like: stack)
    return tuple([
      isVector ? try reshaped(solution, [stack.columns]) : solution,
      try newArray([found.residuals], found.residuals.count, like: stack), machine.scalar(UInt64(found.rank), .int32),
      try newArray([found.values], found.values.count, like: stack),
    ])
  }

  /// `np.linalg.matrix_power`.
  func power() throws(Raise) -> Value {
    var exponent = try integer(self[1])
    let given = try array(0)
    let rank = layout(given).rank
    guard rank >= 2 else {
      throw .exception(.linAlgError, "\(rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard layout(given).shape[rank - 2] == layout(given).shape[rank - 1] else {
      throw .exception(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    if exponent == 0 {
      let result = try newArray(view(given).dtype, layout(given), zeroed: true)
      let one: UInt64 = view(given).dtype.isFloat ? (1.0).bitPattern : 1
      let size = Int(layout(given).shape[rank - 1])
      for position in 0..<layout(given).count where position / Swift.max(size, 1) % size == position % size {
        view(result).cells[position] = one
      }
      return result
    }
    var base = given
    if exponent < 0 {
      base = try inverse(matrices(given, square: true))
      exponent = exponent == .min ? .max : -exponent
    }
    if exponent == 3 { return try machine.product(.matmul, machine.product(.matmul, base, base), base) }
    var result: Value?
    while true {
      if exponent & 1 == 1 {
        if let known = result { result = try machine.product(.matmul, known, base) } else { result = try copied(base) }
      }
      exponent >>= 1
      guard exponent > 0 else { break }
      base = try machine.product(.matmul, base, base)
    }
    return result ?? base
  }

  /// `np.linalg.multi_dot`: in the order that takes the fewest multiplications.
  func productOfMany() throws(Raise) -> Value {
    var parts = try arrayList(0)
    guard parts.count > 1 else { throw .valueError("Expecting at least two arrays.") }
    if parts.count == 2 { return try machine.product(.dot, parts[0], parts[1]) }
    let startsWithVector = layout(parts[0]).rank == 1
    let endsWithVector = layout(parts[parts.count - 1]).rank == 1
    if startsWithVector { parts[0] = try reshaped(parts[0], [1, layout(parts[0]).count]) }
    if endsWithVector {
      parts[parts.count - 1] = try reshaped(parts[parts.count - 1], [layout(parts[parts.count - 1]).count, 1])
    }
    for part in parts where layout(part).rank != 2 {
      throw .exception(
        .linAlgError, "\(layout(part).rank)-dimensional array given. Array must be two-dimensional")
    }
    let result = try asArray(cheapest(parts))
    let dimensions = layout(result).dimensions
    var kept = dimensions
    if endsWithVector { kept.removeLast() }
    if startsWithVector { kept.removeFirst() }
    return settled(try reshaped(result, kept))
  }

  /// The product of matrices in the order that takes the fewest multiplications.
  private func cheapest(_ parts: [Value]) throws(Raise) -> Value {
    let count = parts.count
    let sizes = parts.map { Int(layout($0).shape[0]) } + [Int(layout(parts[count - 1]).shape[1])]
    if count == 3 {
      // NumPy counts these two by themselves, and takes the left one first where they cost the same.
      let first = sizes[0] * sizes[2] * (sizes[1] + sizes[3])
      let second = sizes[1] * sizes[3] * (sizes[0] + sizes[2])
      return first < second
        ? try machine.product(.dot, machine.product(.dot, parts[0], parts[1]), parts[2])
        : try machine.product(.dot, parts[0], machine.product(.dot, parts[1], parts[2]))
    }
    var costs = [[Double]](repeating: [Double](repeating: 0, count: count), count: count)
    var splits = [[Int]](repeating: [Int](repeating: 0, count: count), count: count)
    for length in 1..<count {
      for start in 0..<(count - length) {
        let end = start + length
        costs[start][end] = .infinity
        for split in start..<end {
          let cost =
            costs[start][split] + costs[split + 1][end] + Double(sizes[start] * sizes[split + 1] * sizes[end + 1])
          if cost < costs[start][end] {
            costs[start][end] = cost
            splits[start][end] = split
          }
        }
      }
    }
    // The results are put together from a list of what is to be multiplied, the inner ones last.
    var results = [[Value?]](repeating: [Value?](repeating: nil, count: count), count: count)
    for index in 0..<count { results[index][index] = parts[index] }
    var waiting = [(0, count - 1)]
    while let (start, end) = waiting.last {
      let split = splits[start][end]
      if results[start][end] == nil, let left = results[start][split], let right = results[split + 1][end] {
        results[start][end] = try machine.product(.dot, left, right)
      }
      if results[start][end] != nil {
        waiting.removeLast()
        continue
      }
      if results[start][split] == nil { waiting.append((start, split)) }
      if results[split + 1][end] == nil { waiting.append((split + 1, end)) }
    }
    return results[0][count - 1] ?? .none
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
      guard count <= x.count, count <= y.count else { throw .indexError("tuple index out of range") }
      first = Array((x.count - Swift.max(count, 0))..<x.count)
      second = Array(0..<Swift.max(count, 0))
    } else {
      let parts = try machine.allItems(self[2])
      guard parts.count == 2 else { throw .valueError("axes must be a pair") }
      first = try integers(parts[0])
      second = try integers(parts[1])
      guard first.count == second.count else { throw .valueError("shape-mismatch for sum") }
      // NumPy looks the lengths up as in a tuple, before it takes the axes for axes.
      guard first.allSatisfy({ $0 < x.count && $0 >= -x.count }), second.allSatisfy({ $0 < y.count && $0 >= -y.count })
      else { throw .indexError("tuple index out of range") }
      first = first.map { $0 < 0 ? $0 + x.count : $0 }
      second = second.map { $0 < 0 ? $0 + y.count : $0 }
    }
    guard second.count == first.count, zip(first, second).allSatisfy({ x[$0] == y[$1] }) else {
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
    return try reshaped(product, shape)
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
