import NDArray

/// A matrix of floats in row order, for what is solved by reflections.
struct Matrix {
  let rows: Int
  let columns: Int
  private(set) var cells: [Double]
  /// Whom to ask, in long loops, whether to give up; what then comes out is not to be used.
  var work: LongWork?

  init(rows: Int, columns: Int, _ cells: [Double]? = nil) {
    self.rows = rows
    self.columns = columns
    self.cells = cells ?? [Double](repeating: 0, count: rows * columns)
  }

  /// The matrix with ones on its diagonal.
  init(identity size: Int) {
    self.init(rows: size, columns: size)
    for index in 0..<size { self[index, index] = 1 }
  }

  subscript(row: Int, column: Int) -> Double {
    get { cells[row * columns + column] }
    set { cells[row * columns + column] = newValue }
  }

  var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    result.work = work
    for row in 0..<rows {
      for column in 0..<columns { result[column, row] = self[row, column] }
    }
    return result
  }

  private var isGivenUp: Bool {
    work?.spend(rows &* columns)
    return work?.pause() ?? false
  }

  static func * (a: Matrix, b: Matrix) -> Matrix {
    var result = Matrix(rows: a.rows, columns: b.columns)
    for row in 0..<a.rows {
      if a.isGivenUp { break }
      for column in 0..<b.columns {
        var sum = 0.0
        for k in 0..<a.columns { sum += a[row, k] * b[k, column] }
        result[row, column] = sum
      }
    }
    return result
  }

  /// Householder's QR: the reflections are applied to `self`, which becomes R, and to `other` beside it. As LAPACK does, a
  /// column's diagonal element gets the sign opposite to what it was.
  private mutating func reflect(beside other: inout Matrix) {
    for column in 0..<Swift.min(rows, columns) {
      if isGivenUp { return }
      var norm = 0.0
      for row in (column + 1)..<Swift.max(rows, column + 1) {
        norm = UnaryOperation.hypotenuse(norm, self[row, column])
      }
      if norm == 0 { continue }
      let alpha = self[column, column]
      let length = UnaryOperation.hypotenuse(alpha, norm)
      let beta = alpha < 0 ? length : -length
      let tau = (beta - alpha) / beta
      var vector = [Double](repeating: 0, count: rows)
      vector[column] = 1
      for row in (column + 1)..<Swift.max(rows, column + 1) { vector[row] = self[row, column] / (alpha - beta) }
      apply(vector, tau, from: column)
      other.apply(vector, tau, from: column)
      self[column, column] = beta
      for row in (column + 1)..<Swift.max(rows, column + 1) { self[row, column] = 0 }
    }
  }

  /// `A − τ·v·vᵀ·A` on the rows from `start` on.
  private mutating func apply(_ vector: [Double], _ tau: Double, from start: Int) {
    for column in 0..<columns {
      var sum = 0.0
      for row in start..<rows { sum += vector[row] * self[row, column] }
      sum *= tau
      for row in start..<rows { self[row, column] -= vector[row] * sum }
    }
  }

  /// Q (rows × rows) and R (rows × columns).
  func decomposed() -> (q: Matrix, r: Matrix) {
    var r = self
    var q = Matrix(identity: rows)
    r.reflect(beside: &q)
    return (q.transposed, r)
  }

  /// Eigenvalues in ascending order and the vectors as columns, of a symmetric matrix, by Jacobi's rotations.
  func symmetricEigen() -> (values: [Double], vectors: Matrix) {
    var a = self
    var vectors = Matrix(identity: rows)
    for _ in 0..<100 {
      var off = 0.0
      var size = 0.0
      for row in 0..<rows {
        for column in 0..<columns {
          if row == column { size += a[row, column] * a[row, column] } else { off += a[row, column] * a[row, column] }
        }
      }
      if off == 0 || off <= 1e-32 * size || isGivenUp { break }
      for p in 0..<rows {
        if isGivenUp { break }
        for q in (p + 1)..<Swift.max(rows, p + 1) where a[p, q] != 0 {
          let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
          let t = (theta >= 0 ? 1.0 : -1.0) / (Swift.abs(theta) + (theta * theta + 1).squareRoot())
          let c = 1 / (t * t + 1).squareRoot()
          let s = t * c
          for k in 0..<rows {
            let (x, y) = (a[k, p], a[k, q])
            a[k, p] = c * x - s * y
            a[k, q] = s * x + c * y
          }
          for k in 0..<rows {
            let (x, y) = (a[p, k], a[q, k])
            a[p, k] = c * x - s * y
            a[q, k] = s * x + c * y
          }
          for k in 0..<rows {
            let (x, y) = (vectors[k, p], vectors[k, q])
            vectors[k, p] = c * x - s * y
            vectors[k, q] = s * x + c * y
          }
        }
      }
    }
    let order = (0..<rows).sorted { (a[$0, $0], $0) < (a[$1, $1], $1) }
    var sorted = Matrix(rows: rows, columns: rows)
    for (place, column) in order.enumerated() {
      for row in 0..<rows { sorted[row, place] = vectors[row, column] }
    }
    return (order.map { a[$0, $0] }, sorted)
  }

  /// The symmetric matrix of which this has the lower triangle.
  func symmetricFromLower() -> Matrix {
    var result = self
    for row in 0..<rows {
      for column in (row + 1)..<Swift.max(columns, row + 1) { result[row, column] = self[column, row] }
    }
    return result
  }

  /// The thin singular value decomposition by one-sided Jacobi rotations, largest value first: U (rows × k), s, Vᵀ (k × columns).
  func singularValues() -> (u: Matrix, s: [Double], vt: Matrix) {
    if rows < columns {
      let (u, s, vt) = transposed.singularValues()
      return (vt.transposed, s, u.transposed)
    }
    var u = self
    var v = Matrix(identity: columns)
    for _ in 0..<100 {
      var isDone = true
      for p in 0..<columns {
        if isGivenUp { break }
        for q in (p + 1)..<Swift.max(columns, p + 1) {
          var (alpha, beta, gamma) = (0.0, 0.0, 0.0)
          for row in 0..<rows {
            alpha += u[row, p] * u[row, p]
            beta += u[row, q] * u[row, q]
            gamma += u[row, p] * u[row, q]
          }
          if gamma == 0 || Swift.abs(gamma) <= 1e-16 * (alpha * beta).squareRoot() { continue }
          isDone = false
          let zeta = (beta - alpha) / (2 * gamma)
          let t = (zeta >= 0 ? 1.0 : -1.0) / (Swift.abs(zeta) + (1 + zeta * zeta).squareRoot())
          let c = 1 / (1 + t * t).squareRoot()
          let s = c * t
          for row in 0..<rows {
            let (x, y) = (u[row, p], u[row, q])
            u[row, p] = c * x - s * y
            u[row, q] = s * x + c * y
          }
          for row in 0..<columns {
            let (x, y) = (v[row, p], v[row, q])
            v[row, p] = c * x - s * y
            v[row, q] = s * x + c * y
          }
        }
      }
      if isDone || isGivenUp { break }
    }
    var sizes: [Double] = []
    for column in 0..<columns {
      var sum = 0.0
      for row in 0..<rows { sum += u[row, column] * u[row, column] }
      sizes.append(sum.squareRoot())
    }
    let order = (0..<columns).sorted { (-sizes[$0], $0) < (-sizes[$1], $1) }
    var left = Matrix(rows: rows, columns: columns)
    var right = Matrix(rows: columns, columns: columns)
    for (place, column) in order.enumerated() {
      for row in 0..<rows { left[row, place] = sizes[column] > 0 ? u[row, column] / sizes[column] : 0 }
      for row in 0..<columns { right[place, row] = v[row, column] }
    }
    return (left, order.map { sizes[$0] }, right)
  }

  /// The X of least length that brings `self·X` nearest to `right`, with the rank and the singular values.
  func leastSquares(_ right: Matrix, cutoff: Double? = nil) -> (solution: Matrix, rank: Int, values: [Double]) {
    let (u, s, vt) = singularValues()
    let limit = (cutoff ?? Double(Swift.max(rows, columns)) * 2.220446049250313e-16) * (s.first ?? 0)
    var scaled = u.transposed * right
    var rank = 0
    for (index, value) in s.enumerated() {
      let isKept = value > limit
      if isKept { rank += 1 }
      for column in 0..<right.columns { scaled[index, column] = isKept ? scaled[index, column] / value : 0 }
    }
    return (vt.transposed * scaled, rank, s)
  }

  /// L with L·Lᵀ = A; nil when the matrix is not positive definite.
  func cholesky() -> Matrix? {
    var result = Matrix(rows: rows, columns: columns)
    for column in 0..<columns {
      if isGivenUp { return result }
      var sum = self[column, column]
      for k in 0..<column { sum -= result[column, k] * result[column, k] }
      guard sum > 0 else { return nil }
      let pivot = sum.squareRoot()
      result[column, column] = pivot
      for row in (column + 1)..<Swift.max(rows, column + 1) {
        var sum = self[row, column]
        for k in 0..<column { sum -= result[row, k] * result[column, k] }
        result[row, column] = sum / pivot
      }
    }
    return result
  }
}

extension UnaryOperation {
  /// √(a² + b²) without overflow on the way.
  static func hypotenuse(_ a: Double, _ b: Double) -> Double { BinaryOperation.hypot.scalar(a, b) }
}
