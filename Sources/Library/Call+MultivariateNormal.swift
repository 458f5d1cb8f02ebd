import Machine
import NDArray

/// Random vectors with given covariances.
extension Call {
  /// `multivariate_normal`: `mean + g·(√s·Vᵀ)`, where `cov = U·s·Vᵀ` and `g` is standard normal.
  func multivariateNormal() throws(Raise) -> Value {
    let mean = try array(0, dtype: .float64)
    let covariance = try array(1, dtype: .float64)
    let outer = try size(2)?.dimensions ?? []
    let (means, shape) = (doubles(mean), machine.heap.layout(of: covariance))
    guard machine.heap.layout(of: mean).rank == 1 else { throw .valueError("mean must be 1 dimensional") }
    guard shape.rank == 2, shape.shape[0] == shape.shape[1] else {
      throw .valueError("cov must be 2 dimensional and square")
    }
    guard means.count == Int(shape.shape[0]) else { throw .valueError("mean and cov must have same length") }
    let count = means.count
    let matrix = doubles(covariance)
    let factor = try self.factor(matrix, count)
    let result = try newArray(.float64, Layout(contiguous: outer + [count]))
    let cells = machine.heap.view(result).cells
    let total = machine.heap.layout(of: result).count
    if isLegacy {
      try withLegacy { (stream) throws(Raise) in stream.fill(cells, count: total, .standardNormal, 0, 0) }
    } else {
      try withNew { (stream) throws(Raise) in stream.fill(cells, count: total, .standardNormal, 0, 0) }
    }
    for row in 0..<(count == 0 ? 0 : total / count) {
      let drawn = (0..<count).map { Double(bitPattern: cells[row * count + $0]) }
      for column in 0..<count {
        var sum = 0.0
        for (place, number) in drawn.enumerated() { sum += number * factor[place * count + column] }
        cells[row * count + column] = (sum + means[column]).bitPattern
      }
    }
    return result
  }

  /// √s·Vᵀ of a matrix of covariances: of a diagonal one by order, of one of two rows by its singular values.
  private func factor(_ matrix: [Double], _ count: Int) throws(Raise) -> [Double] {
    var result = [Double](repeating: 0, count: count * count)
    let isDiagonal = matrix.indices.allSatisfy { $0 / count == $0 % count || matrix[$0] == 0 }
    if isDiagonal {
      let diagonal = (0..<count).map { matrix[$0 * count + $0] }
      guard diagonal.allSatisfy({ $0 >= 0 }) else { throw negativeVariance }
      let order = (0..<count).sorted { (diagonal[$1], $0) < (diagonal[$0], $1) }
      for (row, place) in order.enumerated() { result[row * count + place] = diagonal[place].squareRoot() }
      return result
    }
    guard count == 2 else {
      throw .notSupported(
        "\(code: "multivariate_normal") of more than two variables that depend on each other",
        hint: "Multiply standard normal numbers by a factor of the covariances.")
    }
    guard matrix[1] == matrix[2], matrix[0] >= 0, matrix[0] * matrix[3] - matrix[1] * matrix[2] >= 0 else {
      throw negativeVariance
    }
    let (values, right) = SingularValues.ofTwo(matrix[0], matrix[1], matrix[2], matrix[3])
    for row in 0..<2 {
      for column in 0..<2 { result[2 * row + column] = values[row].squareRoot() * right[2 * row + column] }
    }
    return result
  }

  private var negativeVariance: Raise {
    .notSupported("covariances that are not symmetric and positive")
  }
}
