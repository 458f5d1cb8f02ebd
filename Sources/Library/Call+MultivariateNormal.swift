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
    let factor = try self.factor(covariance)
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

  /// √s·Vᵀ of a matrix of covariances, line after line.
  private func factor(_ covariance: Value) throws(Raise) -> [Double] {
    let matrix = try matrices(covariance, square: true).matrices[0]
    guard let (_, values, vt) = matrix.singularValues(.full) else {
      throw .exception(.linAlgError, "SVD did not converge")
    }
    let count = values.count
    var result = [Double](repeating: 0, count: count * count)
    var isSymmetric = true
    for row in 0..<count {
      for column in 0..<count {
        result[row * count + column] = values[row].squareRoot() * vt[row, column]
        var sum = 0.0
        for index in 0..<count { sum += vt[index, row] * values[index] * vt[index, column] }
        if !((sum - matrix[row, column]).magnitude <= 1e-8 + 1e-8 * matrix[row, column].magnitude) {
          isSymmetric = false
        }
      }
    }
    if !isSymmetric { machine.warn("RuntimeWarning", "covariance is not symmetric positive-semidefinite.") }
    return result
  }
}
