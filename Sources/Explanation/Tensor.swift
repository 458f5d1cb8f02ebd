import NDArray

/// Numbers in a shape, C-ordered: what the rules of differentiation are applied to.
struct Tensor: Equatable {
  let shape: [Int]
  var values: [Double]

  init(_ values: [Double], shape: [Int]) {
    self.values = values
    self.shape = shape
  }

  init(_ number: Double) { self.init([number], shape: []) }

  init(_ array: NDArray) { self.init(array.doubles, shape: array.shape) }

  /// The same number everywhere.
  init(repeating number: Double, shape: [Int]) {
    self.init([Double](repeating: number, count: shape.reduce(1, *)), shape: shape)
  }

  var count: Int { values.count }

  /// The only number; nil where there are several or none.
  var number: Double? { values.count == 1 ? values[0] : nil }

  /// The largest magnitude; 0 for none, NaN where there is one.
  var magnitude: Double {
    values.reduce(0) { $0.isNaN || $1.isNaN ? .nan : Swift.max($0, abs($1)) }
  }

  /// The cells with the largest magnitudes, the largest first.
  func largest(_ count: Int) -> [Int] {
    var found: [Int] = []
    for (place, value) in values.enumerated() {
      let position = found.firstIndex { abs(values[$0]) < abs(value) } ?? found.count
      if position < count {
        found.insert(place, at: position)
        if found.count > count { found.removeLast() }
      }
    }
    return found
  }

  /// The same numbers in another shape of as many cells.
  func reshaped(_ shape: [Int]) -> Tensor { Tensor(values, shape: shape) }

  // MARK: Cell by cell

  func map(_ function: (Double) -> Double) -> Tensor { Tensor(values.map(function), shape: shape) }

  /// Both, cell by cell, stretched to a common shape; nil when the shapes do not go together.
  static func combine(_ one: Tensor, _ other: Tensor, _ function: (Double, Double) -> Double) -> Tensor? {
    if one.shape == other.shape {
      var values = [Double](repeating: 0, count: one.count)
      for place in values.indices { values[place] = function(one.values[place], other.values[place]) }
      return Tensor(values, shape: one.shape)
    }
    guard let shape = common(one.shape, other.shape) else { return nil }
    if other.count == 1, one.shape == shape {
      let number = other.values[0]
      return one.map { function($0, number) }
    }
    if one.count == 1, other.shape == shape {
      let number = one.values[0]
      return other.map { function(number, $0) }
    }
    guard let first = one.stretched(to: shape), let second = other.stretched(to: shape) else { return nil }
    return combine(first, second, function)
  }

  /// The shape that two shapes are stretched to; nil when they do not go together.
  static func common(_ one: [Int], _ other: [Int]) -> [Int]? {
    let rank = Swift.max(one.count, other.count)
    var result: [Int] = []
    for axis in 0..<rank {
      let first = axis < rank - one.count ? 1 : one[axis - (rank - one.count)]
      let second = axis < rank - other.count ? 1 : other[axis - (rank - other.count)]
      guard first == second || first == 1 || second == 1 else { return nil }
      result.append(first == 1 ? second : first)
    }
    return result
  }

  /// For each cell of a shape the cell of a smaller shape that broadcasting puts there; nil when it does not go there.
  private static func sources(from small: [Int], to shape: [Int]) -> [Int]? {
    guard small.count <= shape.count else { return nil }
    let lead = shape.count - small.count
    var steps = [Int](repeating: 0, count: shape.count)
    var step = 1
    for axis in small.indices.reversed() {
      guard small[axis] == shape[lead + axis] || small[axis] == 1 else { return nil }
      steps[lead + axis] = small[axis] == 1 ? 0 : step
      step *= small[axis]
    }
    let count = shape.reduce(1, *)
    var result = [Int](repeating: 0, count: count)
    var index = [Int](repeating: 0, count: shape.count)
    var place = 0
    for cell in 0..<count {
      result[cell] = place
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        place += steps[axis]
        if index[axis] < shape[axis] { break }
        place -= steps[axis] * shape[axis]
        index[axis] = 0
        axis -= 1
      }
    }
    return result
  }

  /// The numbers stretched to a shape by broadcasting.
  func stretched(to shape: [Int]) -> Tensor? {
    if shape == self.shape { return self }
    if count == 1, self.shape.count <= shape.count { return Tensor(repeating: values[0], shape: shape) }
    guard let sources = Tensor.sources(from: self.shape, to: shape) else { return nil }
    return Tensor(sources.map { values[$0] }, shape: shape)
  }

  /// The numbers summed over what broadcasting would have stretched, so that they have the given shape again.
  func gathered(to shape: [Int]) -> Tensor? {
    if shape == self.shape { return self }
    guard let sources = Tensor.sources(from: shape, to: self.shape) else { return nil }
    var result = [Double](repeating: 0, count: shape.reduce(1, *))
    for (cell, source) in sources.enumerated() { result[source] += values[cell] }
    return Tensor(result, shape: shape)
  }

  // MARK: Axes

  /// The axes in another order.
  func transposed(_ order: [Int]) -> Tensor {
    let shape = order.map { self.shape[$0] }
    var steps = [Int](repeating: 1, count: self.shape.count)
    for axis in steps.indices.dropLast().reversed() { steps[axis] = steps[axis + 1] * self.shape[axis + 1] }
    let moved = order.map { steps[$0] }
    var result = [Double](repeating: 0, count: count)
    var index = [Int](repeating: 0, count: shape.count)
    var place = 0
    for cell in 0..<count {
      result[cell] = values[place]
      var axis = shape.count - 1
      while axis >= 0 {
        index[axis] += 1
        place += moved[axis]
        if index[axis] < shape[axis] { break }
        place -= moved[axis] * shape[axis]
        index[axis] = 0
        axis -= 1
      }
    }
    return Tensor(result, shape: shape)
  }

  /// The axes in reverse order, as `.T` has them.
  var transposed: Tensor {
    if shape.count < 2 { return self }
    guard shape.count == 2 else { return transposed(shape.indices.reversed()) }
    let (rows, columns) = (shape[0], shape[1])
    // Block by block, so that both sides stay near.
    let block = 32
    let cells = [Double](unsafeUninitializedCapacity: values.count) { out, count in
      values.withUnsafeBufferPointer { cells in
        for top in stride(from: 0, to: rows, by: block) {
          for left in stride(from: 0, to: columns, by: block) {
            for row in top..<min(rows, top + block) {
              for column in left..<min(columns, left + block) {
                out[column * rows + row] = cells[row * columns + column]
              }
            }
          }
        }
      }
      count = values.count
    }
    return Tensor(cells, shape: [columns, rows])
  }

  /// The sum along axes, which stay with length 1.
  func summed(_ axes: Set<Int>) -> Tensor {
    gathered(to: shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }) ?? self
  }

  /// The product along axes, which stay with length 1.
  func multiplied(_ axes: Set<Int>) -> Tensor {
    let kept = shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    let lines = Tensor.lines(shape, axes)
    return Tensor(lines.map { $0.reduce(1) { $0 * values[$1] } }, shape: kept)
  }

  /// The cells of each line along axes, counted in C order, the lines in C order of where they lie.
  static func lines(_ shape: [Int], _ axes: Set<Int>) -> [[Int]] {
    let kept = shape.enumerated().map { axes.contains($0.offset) ? 1 : $0.element }
    guard let sources = sources(from: kept, to: shape) else { return [] }
    var result = [[Int]](repeating: [], count: kept.reduce(1, *))
    for (cell, line) in sources.enumerated() { result[line].append(cell) }
    return result
  }

  /// The sum of all numbers.
  var sum: Double { values.reduce(0, +) }

  // MARK: Products

  /// The product as `@` has it, of vectors and matrices; nil when the shapes do not go together, or there are more axes.
  static func product(_ one: Tensor, _ other: Tensor) -> Tensor? {
    if one.shape.isEmpty || other.shape.isEmpty { return combine(one, other, *) }
    if one.shape.count == 1, other.shape.count == 1 {
      return one.count == other.count ? Tensor(zip(one.values, other.values).reduce(0) { $0 + $1.0 * $1.1 }) : nil
    }
    let isRow = one.shape.count == 1
    let isColumn = other.shape.count == 1
    let first = isRow ? one.reshaped([1, one.count]) : one
    let second = isColumn ? other.reshaped([other.count, 1]) : other
    guard let result = matrixProduct(first, second) else { return nil }
    if isRow { return result.reshaped(Array(result.shape.dropFirst())) }
    return isColumn ? result.reshaped(Array(result.shape.dropLast())) : result
  }

  private static func matrixProduct(_ one: Tensor, _ other: Tensor) -> Tensor? {
    guard one.shape.count == 2, other.shape.count == 2, one.shape[1] == other.shape[0] else { return nil }
    let (rows, terms, columns) = (one.shape[0], one.shape[1], other.shape[1])
    if rows * terms * columns > 2000 {
      let product = DenseProduct(one.values, other.values, rows: rows, terms: terms, columns: columns)
      return Tensor(product.cells, shape: [rows, columns])
    }
    var result = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for term in 0..<terms {
        let factor = one.values[row * terms + term]
        for column in 0..<columns { result[row * columns + column] += factor * other.values[term * columns + column] }
      }
    }
    return Tensor(result, shape: [rows, columns])
  }

  /// The inverse of a square matrix; nil for one that has none.
  var inverse: Tensor? {
    guard shape.count == 2, shape[0] == shape[1] else { return nil }
    let size = shape[0]
    var left = values
    var right = [Double](repeating: 0, count: size * size)
    for place in 0..<size { right[place * size + place] = 1 }
    for column in 0..<size {
      guard let pivot = (column..<size).max(by: { abs(left[$0 * size + column]) < abs(left[$1 * size + column]) }),
        left[pivot * size + column] != 0
      else { return nil }
      for place in 0..<size {
        left.swapAt(pivot * size + place, column * size + place)
        right.swapAt(pivot * size + place, column * size + place)
      }
      let divisor = left[column * size + column]
      for place in 0..<size {
        left[column * size + place] /= divisor
        right[column * size + place] /= divisor
      }
      for row in 0..<size where row != column {
        let factor = left[row * size + column]
        for place in 0..<size {
          left[row * size + place] -= factor * left[column * size + place]
          right[row * size + place] -= factor * right[column * size + place]
        }
      }
    }
    return Tensor(right, shape: shape)
  }

  // MARK: Comparing

  /// Whether all numbers agree within a part of the largest magnitude of either.
  func agrees(with other: Tensor, within tolerance: Double) -> Bool {
    guard count == other.count else { return false }
    let scale = Swift.max(magnitude, other.magnitude)
    guard scale.isFinite else { return false }
    return zip(values, other.values).allSatisfy { abs($0 - $1) <= tolerance * scale }
  }
}
