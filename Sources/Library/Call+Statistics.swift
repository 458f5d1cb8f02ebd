import Machine
import NDArray

/// Statistics, series and polynomials.
extension Call {
  // MARK: Covariance

  /// `np.cov`.
  func covariance(observations: Int, byRow: Int, bias: Int?, ddof: Int?) throws(Raise) -> Value {
    func rows(_ position: Int) throws(Raise) -> Value {
      let array = try self.array(position, dtype: .float64)
      let rank = layout(array).rank
      guard rank <= 2 else {
        throw .valueError(position == 0 ? "m has more than 2 dimensions" : "y has more than 2 dimensions")
      }
      let matrix = try atLeast(2, array)
      return try flag(byRow, or: true) || rank < 2 ? matrix : try transposed(matrix, nil)
    }
    var series = try rows(0)
    if isGiven(observations) { series = try joined([series, rows(observations)], .concatenate, axis: 0) }
    let count = Double(layout(series).shape[1])
    var degrees = 1.0
    if let bias, try flag(bias) { degrees = 0 }
    if let ddof, isGiven(ddof) { degrees = try double(ddof, or: 1) }
    let means = try reduced(series, .mean, axes: AxisSet(bits: 2), keepdims: true)
    let deviations = try asArray(pairwise(.subtract, series, means))
    let products = try machine.product(.dot, deviations, transposed(deviations, nil))
    let result = try asArray(pairwise(.multiply, products, .float(1 / Swift.max(count - degrees, 0))))
    return try reshaped(result, layout(result).count == 1 ? [] : layout(result).dimensions)
  }

  /// `np.corrcoef`.
  func correlation() throws(Raise) -> Value {
    let matrix = try covariance(observations: 1, byRow: 2, bias: nil, ddof: nil)
    guard layout(matrix).rank > 0 else { return try pairwise(.divide, matrix, matrix) }
    let deviations = try asArray(each(.sqrt, diagonal(matrix, 0)))
    let size = layout(deviations).count
    let scaled = try pairwise(.divide, matrix, reshaped(deviations, [size, 1]))
    let result = try pairwise(.divide, scaled, reshaped(deviations, [1, size]))
    return try pairwise(.minimum, pairwise(.maximum, result, .int(-1)), .int(1))
  }

  // MARK: Counting

  /// The edges of a histogram's intervals.
  func binEdges() throws(Raise) -> [Double] {
    let numbers = doubles(try array(0))
    if self[1].tag == .string { throw .notSupported("bins chosen by a rule") }
    if !self[1].isUnset, !self[1].isNumber {
      let edges = try array(1)
      guard layout(edges).rank == 1 else { throw .valueError("`bins` must be 1d, when an array") }
      let values = doubles(edges)
      guard zip(values, values.dropFirst()).allSatisfy({ $0 <= $1 }) else {
        throw .valueError("`bins` must increase monotonically, when an array")
      }
      return values
    }
    let count = try integer(1, or: 10)
    guard count > 0 else { throw .valueError("`bins` must be positive, when an integer") }
    try machine.checkRoom(words: count)
    var (low, high) = (numbers.min() ?? 0, numbers.max() ?? 1)
    if isGiven(2) {
      let range = doubles(try array(2))
      guard range.count == 2, range[0] <= range[1] else {
        throw .valueError("max must be larger than min in range parameter.")
      }
      (low, high) = (range[0], range[1])
    }
    guard low.isFinite, high.isFinite else {
      throw .valueError("autodetected range of [\(pythonText(low)), \(pythonText(high))] is not finite")
    }
    if low == high { (low, high) = (low - 0.5, high + 0.5) }
    let edges = try newArray(.float64, shape([.int(count + 1)]))
    view(edges).fillLinspace(from: low, to: high)
    return doubles(edges)
  }

  /// `np.histogram`.
  func histogram() throws(Raise) -> Value {
    let edges = try binEdges()
    let numbers = doubles(try array(0))
    var weights: [Double]?
    if isGiven(4) {
      weights = doubles(try array(4))
      guard weights?.count == numbers.count else { throw .valueError("weights should have the same shape as a.") }
    }
    machine.work.spend(100 &* numbers.count)
    var counts = [Double](repeating: 0, count: Swift.max(edges.count - 1, 0))
    for (position, number) in numbers.enumerated() {
      if position & 0xFFFF == 0 { try machine.pause() }
      guard let first = edges.first, let last = edges.last, number >= first, number <= last else { continue }
      let interval = Swift.min(Call.insertion(of: number, in: edges, after: true) - 1, counts.count - 1)
      if interval >= 0 { counts[interval] += weights?[position] ?? 1 }
    }
    let edgeArray: Value
    if !self[1].isUnset, !self[1].isNumber {
      edgeArray = try array(1)
    } else {
      edgeArray = try newArray(edges, Layout(contiguous: [edges.count]))
    }
    let shape = Layout(contiguous: [counts.count])
    if try flag(3) {
      let sum = counts.reduce(0, +)
      let densities = counts.indices.map { counts[$0] / (edges[$0 + 1] - edges[$0]) / sum }
      return tuple([try newArray(densities, shape), edgeArray])
    }
    return tuple([try newArray(counts, shape, weights == nil ? .int64 : .float64), edgeArray])
  }

  /// The place where a number goes in an ordered list, before or after its equals; NaN goes last.
  private static func insertion(of number: Double, in numbers: [Double], after: Bool) -> Int {
    func isLess(_ a: Double, _ b: Double) -> Bool { a < b || b.isNaN && !a.isNaN }
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if after ? !isLess(number, numbers[middle]) : isLess(numbers[middle], number) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// `np.bincount`.
  func binCounts() throws(Raise) -> Value {
    let source = try array(0)
    guard layout(source).rank == 1 else {
      throw .valueError("object \(layout(source).rank == 0 ? "of too small depth" : "too deep") for desired array")
    }
    if view(source).dtype.isFloat, layout(source).count > 0 {
      throw .typeError(
        "Cannot cast array data from dtype('\(view(source).dtype.name)') to dtype('int64') according to the rule 'safe'"
      )
    }
    let numbers = try integers(pythonValue(converted(source, .int64)))
    guard numbers.allSatisfy({ $0 >= 0 }) else { throw .valueError("'list' argument must have no negative elements") }
    let least = try integer(2, or: 0)
    guard least >= 0 else { throw .valueError("'minlength' must not be negative") }
    let layout = try shape([.int(Swift.max(least, (numbers.max() ?? -1).saturating(adding: 1)))])
    var sums = [Double](repeating: 0, count: layout.count)
    guard isGiven(1) else {
      for number in numbers { sums[number] += 1 }
      return try newArray(sums, layout, .int64)
    }
    let weights = doubles(try array(1))
    guard weights.count == numbers.count else { throw .valueError("The weights and list don't have the same length.") }
    for (number, weight) in zip(numbers, weights) { sums[number] += weight }
    return try newArray(sums, layout)
  }

  /// `np.digitize`.
  func digitized() throws(Raise) -> Value {
    let edges = doubles(try array(1))
    let isRising = zip(edges, edges.dropFirst()).allSatisfy { $0 <= $1 }
    guard isRising || zip(edges, edges.dropFirst()).allSatisfy({ $0 >= $1 }) else {
      throw .valueError("bins must be monotonically increasing or decreasing")
    }
    let isRight = try flag(2)
    let source = try array(0)
    let ordered = isRising ? edges : edges.reversed()
    let places = doubles(source).map { number in
      let place = Call.insertion(of: number, in: ordered, after: !isRight)
      return Double(isRising ? place : edges.count - place)
    }
    return settled(try newArray(places, layout(source), .int64))
  }

  /// `np.searchsorted`.
  func searchedSorted() throws(Raise) -> Value {
    let sorted = try array(0)
    guard layout(sorted).rank == 1 else {
      throw .valueError("object \(layout(sorted).rank == 0 ? "of too small depth" : "too deep") for desired array")
    }
    let side = try text(2, or: "left")
    guard side == "left" || side == "right" else {
      throw .valueError("search side must be 'left' or 'right' (got '\(side)')")
    }
    var wanted = try array(1)
    var line = sorted
    if machine.isTextArray(sorted) || machine.isTextArray(wanted) {
      let ranks = try machine.ranks(of: [converted(sorted, .text(0)), converted(wanted, .text(0))]).ranks
      (line, wanted) = (ranks[0], ranks[1])
    }
    var numbers = doubles(line)
    if isGiven(3) {
      let order = try integers(pythonValue(array(3)))
      guard order.count == numbers.count else {
        throw .valueError("sorter.size must equal a.size")
      }
      guard order.allSatisfy({ $0 >= 0 && $0 < numbers.count }) else { throw .valueError("Sorter index out of range.") }
      numbers = order.map { numbers[$0] }
    }
    let places = doubles(wanted).map { Double(Call.insertion(of: $0, in: numbers, after: side == "right")) }
    return settled(try newArray(places, layout(wanted), .int64))
  }

  /// `np.interp`.
  func interpolated() throws(Raise) -> Value {
    if isGiven(5) { throw .notSupported("\(code: "period=") of \(code: "np.interp")") }
    let wanted = try array(0)
    let (xs, ys) = (doubles(try array(1)), doubles(try array(2)))
    guard let first = ys.first, let last = ys.last, !xs.isEmpty else {
      throw .valueError("array of sample points is empty")
    }
    guard xs.count == ys.count else { throw .valueError("fp and xp are not of the same length.") }
    let (left, right) = (try double(3, or: first), try double(4, or: last))
    let results = doubles(wanted).map { x -> Double in
      if x.isNaN { return x }
      if x < xs[0] { return left }
      if x > xs[xs.count - 1] { return right }
      let low = Call.insertion(of: x, in: xs, after: true) - 1
      if low >= xs.count - 1 || xs[low] == x { return ys[Swift.min(low, xs.count - 1)] }
      let slope = (ys[low + 1] - ys[low]) / (xs[low + 1] - xs[low])
      let result = slope * (x - xs[low]) + ys[low]
      return result.isNaN ? slope * (x - xs[low + 1]) + ys[low + 1] : result
    }
    return settled(try newArray(results, layout(wanted)))
  }

  // MARK: Series

  /// `np.correlate`, and `np.convolve`, which turns the shorter series round first.
  func convolved(turned: Bool, mode: String) throws(Raise) -> Value {
    var (a, b) = (try array(0), try array(1))
    if turned { (a, b) = (try atLeast(1, a), try atLeast(1, b)) }
    for (array, name) in [(a, "a"), (b, "v")] {
      guard layout(array).rank == 1 else {
        throw .valueError("object \(layout(array).rank == 0 ? "of too small depth" : "too deep") for desired array")
      }
      guard layout(array).count > 0 else {
        throw .valueError(
          turned ? "\(name) cannot be empty" : "\(name == "a" ? "first" : "second") array argument cannot be empty")
      }
    }
    var isInverted = false
    if layout(b).count > layout(a).count {
      (a, b) = (b, a)
      isInverted = !turned
    }
    if turned { b = try part(of: b, axis: 0, slice(nil, nil, -1)) }
    let (long, short) = (layout(a).count, layout(b).count)
    let before: Int
    let length: Int
    switch mode {
    case "valid": (before, length) = (0, long - short + 1)
    case "same": (before, length) = (short / 2, long)
    case "full": (before, length) = (short - 1, long + short - 1)
    default: throw .valueError("mode must be one of 'valid', 'same', or 'full' (got '\(mode)')")
    }
    let dtype = DType.common(view(a).dtype, view(b).dtype)
    var parts: [Value] = []
    for place in 0..<length {
      if place & 0xFF == 0 { try machine.pause() }
      let start = place - before
      let (low, high) = (Swift.max(start, 0), Swift.min(start + short, long))
      let one = try part(of: a, axis: 0, slice(low, high))
      let other = try part(of: b, axis: 0, slice(low - start, high - start))
      parts.append(try machine.product(.inner, one, other))
    }
    if isInverted { parts.reverse() }
    return try converted(machine.makeArray(machine.heap.allocateList(parts), dtype: nil), dtype)
  }

  /// `np.diff` again and again, with what is put before and behind.
  func repeatedDifferences() throws(Raise) -> Value {
    var array = try array(0)
    let times = try integer(1, or: 1)
    if times == 0 { return array }
    guard times > 0 else { throw .valueError("order must be non-negative but got \(times)") }
    guard layout(array).rank > 0 else { throw .valueError("diff requires input that is at least one dimensional") }
    let axis = try normalized(integer(2, or: -1), layout(array).rank)
    var parts: [Value] = []
    for position in [3, 4] where isGiven(position) {
      var end = try self.array(position)
      if layout(end).rank == 0 {
        var dimensions = layout(array).dimensions
        dimensions[axis] = 1
        let wide = try newArray(view(end).dtype, Layout(contiguous: dimensions))
        try write(view(end), into: wide)
        end = wide
      }
      if position == 3 { parts = [end, array] } else { parts = (parts.isEmpty ? [array] : parts) + [end] }
    }
    if !parts.isEmpty { array = try joined(parts, .concatenate, axis: axis) }
    for _ in 0..<Swift.min(times, Int(layout(array).shape[axis]) + 1) { array = try differences(array, axis: axis) }
    return array
  }

  /// `np.ediff1d`.
  func edgeDifferences() throws(Raise) -> Value {
    let line = try raveled(array(0))
    let dtype = view(line).dtype
    func end(_ position: Int, _ name: String) throws(Raise) -> Value? {
      guard isGiven(position) else { return nil }
      let end = try raveled(array(position))
      guard DType.canCast(view(end).dtype, to: dtype) else {
        throw .typeError("dtype of `\(name)` must be compatible with input `ary` under the `same_kind` rule.")
      }
      return try converted(end, dtype)
    }
    let (before, after) = (try end(2, "to_begin"), try end(1, "to_end"))
    let count = layout(line).count
    let inside =
      try dtype == .bool
      ? asArray(
        pairwise(
          .subtract, part(of: line, axis: 0, slice(Swift.min(1, count), nil)),
          part(of: line, axis: 0, slice(0, Swift.max(0, count - 1)))))
      : differences(line, axis: 0)
    let parts = [before, inside, after].compactMap { $0 }
    return parts.count == 1 ? inside : try joined(parts, .concatenate, axis: 0)
  }

  /// `np.gradient`.
  func gradient() throws(Raise) -> Value {
    let order = try integer(2, or: 1)
    guard order == 1 else { throw .notSupported("\(code: "edge_order=") other than 1 of \(code: "np.gradient")") }
    var source = try array(0)
    if !view(source).dtype.isFloat { source = try converted(source, .float64) }
    let rank = layout(source).rank
    var axes = Array(0..<rank)
    if isGiven(1) {
      axes = []
      for axis in try integers(self[1]) { axes.append(try normalized(axis, rank)) }
    }
    let steps = Array(variadic)
    guard steps.count <= 1 || steps.count == axes.count else { throw .typeError("invalid number of arguments") }
    var results: [Value] = []
    for (number, axis) in axes.enumerated() {
      let length = Int(layout(source).shape[axis])
      guard length >= 2 else {
        throw .valueError(
          "Shape of array too small to calculate a numerical gradient, at least (edge_order + 1) elements are required."
        )
      }
      let step: Value = steps.isEmpty ? .float(1) : steps.count == 1 ? steps[0] : steps[number]
      results.append(try slopes(source, axis, length, step))
    }
    return axes.count == 1 ? results[0] : tuple(results)
  }

  private func slopes(_ source: Value, _ axis: Int, _ length: Int, _ step: Value) throws(Raise) -> Value {
    func part(_ start: Int?, _ stop: Int?) throws(Raise) -> Value {
      try self.part(of: source, axis: axis, slice(start, stop))
    }
    var inner: Value
    var (first, last) = (step, step)
    if step.isNumber {
      inner = try pairwise(
        .divide, pairwise(.subtract, part(2, nil), part(nil, -2)), pairwise(.multiply, .float(2), step))
    } else {
      let places = try array(from: step)
      guard layout(places).rank == 1 else { throw .valueError("distances must be either scalars or 1d") }
      guard layout(places).count == length else {
        throw .valueError("when 1d, distances must match the length of the corresponding dimension")
      }
      let widths = try differences(converted(places, .float64), axis: 0)
      var shape = [Int](repeating: 1, count: layout(source).rank)
      shape[axis] = -1
      let one = try reshaped(self.part(of: widths, axis: 0, slice(nil, -1)), shape)
      let two = try reshaped(self.part(of: widths, axis: 0, slice(1, nil)), shape)
      first = try item([.int(0)], of: widths)
      last = try item([.int(-1)], of: widths)
      if try machine.isTrue(reduced(asArray(pairwise(.equal, widths, first)), .all, axes: .all(rank: 1))) {
        inner = try pairwise(
          .divide, pairwise(.subtract, part(2, nil), part(nil, -2)), pairwise(.multiply, .float(2), first))
      } else {
        let sum = try pairwise(.add, one, two)
        let a = try pairwise(.divide, each(.negative, two), pairwise(.multiply, one, sum))
        let b = try pairwise(.divide, pairwise(.subtract, two, one), pairwise(.multiply, one, two))
        let c = try pairwise(.divide, one, pairwise(.multiply, two, sum))
        inner = try pairwise(
          .add, pairwise(.add, pairwise(.multiply, a, part(nil, -2)), pairwise(.multiply, b, part(1, -1))),
          pairwise(.multiply, c, part(2, nil)))
      }
    }
    inner = try asArray(inner)
    let start = try asArray(pairwise(.divide, pairwise(.subtract, part(1, 2), part(0, 1)), first))
    let end = try asArray(pairwise(.divide, pairwise(.subtract, part(-1, nil), part(-2, -1)), last))
    return try joined([start, inner, end], .concatenate, axis: axis)
  }

  /// A value as an array.
  private func array(from value: Value) throws(Raise) -> Value { try machine.makeArray(value, dtype: nil) }

  /// `np.trapezoid`.
  func trapezoid() throws(Raise) -> Value {
    let source = try array(0)
    let rank = layout(source).rank
    let axis = try normalized(integer(3, or: -1), rank)
    var width: Value = isGiven(2) ? self[2] : .float(1)
    if isGiven(1) {
      let places = try array(1)
      if layout(places).rank == 1 {
        var shape = [Int](repeating: 1, count: rank)
        shape[axis] = -1
        width = try reshaped(differences(places, axis: 0), shape)
      } else {
        width = try differences(places, axis: axis)
      }
    }
    let sums = try pairwise(
      .add, part(of: source, axis: axis, slice(1, nil)), part(of: source, axis: axis, slice(nil, -1)))
    let areas = try pairwise(.divide, pairwise(.multiply, width, sums), .float(2))
    return try total(areas, AxisSet(bits: 1 << UInt8(axis)))
  }

  // MARK: Polynomials

  /// `np.polyfit`: least squares over the scaled powers.
  func polynomialFit() throws(Raise) -> Value {
    for (position, name) in [(3, "rcond"), (4, "full"), (5, "w"), (6, "cov")] where isGiven(position) {
      throw .notSupported("\(code: "\(name)=") of \(code: "np.polyfit")")
    }
    let (xs, values) = (try array(0, dtype: .float64), try array(1, dtype: .float64))
    let degree = try integer(self[2])
    guard degree >= 0 else { throw .valueError("expected deg >= 0") }
    guard layout(xs).rank == 1 else { throw .typeError("expected 1D vector for x") }
    guard layout(xs).count > 0 else { throw .typeError("expected non-empty vector for x") }
    guard layout(values).rank == 1 || layout(values).rank == 2 else {
      throw .typeError("expected 1D or 2D array for y")
    }
    guard layout(xs).count == Int(layout(values).shape[0]) else {
      throw .typeError("expected x and y to have same length")
    }
    let (rows, columns) = (layout(xs).count, degree + 1)
    try machine.checkRoom(words: rows.multipliedReportingOverflow(by: columns).partialValue)
    let numbers = doubles(xs)
    var powers = ColumnMatrix(rows: rows, columns: columns)
    for row in 0..<rows {
      var power = 1.0
      for column in (0..<columns).reversed() {
        powers[row, column] = power
        power *= numbers[row]
      }
    }
    var scales = [Double](repeating: 0, count: columns)
    for column in 0..<columns {
      for row in 0..<rows { scales[column] += powers[row, column] * powers[row, column] }
      scales[column] = scales[column].squareRoot()
      for row in 0..<rows { powers[row, column] /= scales[column] }
    }
    let width = layout(values).rank == 2 ? Int(layout(values).shape[1]) : 1
    let right = try matrices(reshaped(values, [rows, width]))
    guard
      var solution = powers.leastSquares(right.matrices[0], cutoff: Double(rows) * Double.ulpOfOne)?.solution
    else { throw .exception(.linAlgError, "SVD did not converge in Linear Least Squares") }
    for column in 0..<columns {
      for other in 0..<width { solution[column, other] /= scales[column] }
    }
    let result = try newArray([solution], columns, width, like: right)
    return layout(values).rank == 2 ? result : try reshaped(result, [columns])
  }

  /// `np.polyval`, by Horner's rule.
  func polynomialValue() throws(Raise) -> Value {
    let coefficients = try array(0)
    let x: Value = self[1].isNumber ? self[1] : try array(1)
    var result: Value = try filled(layout(asArray(x)), .int(0), view(asArray(x)).dtype)
    for position in 0..<layout(coefficients).count {
      let coefficient = try item([.int(position)], of: coefficients)
      result = try pairwise(.add, pairwise(.multiply, result, x), coefficient)
    }
    return settled(result)
  }

  // MARK: Elements

  /// `np.nan_to_num`.
  func withNumbersForNaN() throws(Raise) -> Value {
    let source = try array(0)
    let dtype = view(source).dtype
    guard dtype.isFloat else { return self[0].tag == .array ? try copied(source) : settled(source) }
    let largest: Double =
      switch dtype {
      case .float16: 65504
      case .float32: Double(Float.greatestFiniteMagnitude)
      default: Double.greatestFiniteMagnitude
      }
    let (nan, high, low) = (try double(2, or: 0), try double(3, or: largest), try double(4, or: -largest))
    let isInPlace = try !flag(1, or: true) && self[0].tag == .array
    let result = isInPlace ? source : try copied(source)
    if isInPlace { machine.logArray(result) }
    let target = view(result)
    for position in 0..<target.count {
      let offset = target.offset(ofFlat: position)
      let number = Double(bitPattern: target.cells[offset])
      if number.isFinite { continue }
      target.cells[offset] = dtype.held((number.isNaN ? nan : number > 0 ? high : low).bitPattern)
    }
    return settled(result)
  }

  /// `np.sinc`: where x is 0, NumPy takes a number that is almost 0.
  func sinc() throws(Raise) -> Value {
    let source = try array(0)
    let dtype = floatType(source)
    let tiny = dtype == .float32 ? 1.1920929e-07 : dtype == .float16 ? 0.000977 : 2.220446049250313e-16
    let zero = try asArray(pairwise(.equal, source, .int(0)))
    let x = try pairwise(.multiply, .float(.pi), converted(source, dtype))
    let y = try selected(zero, filled(.scalar, .float(tiny), dtype), asArray(x))
    return settled(try asArray(pairwise(.divide, each(.sin, y), y)))
  }

  /// `np.modf`.
  func fractionsAndWholes() throws(Raise) -> Value {
    let source: Value = try pairwise(.multiply, self[0], .float(1))
    let whole = try each(.trunc, source)
    let fraction = try pairwise(.copysign, pairwise(.subtract, source, whole), source)
    return tuple([fraction, whole])
  }
}
