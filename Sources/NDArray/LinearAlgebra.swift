import COpenBLAS

// LAPACK's functions as NumPy calls them, so that signs and order of vectors are NumPy's. Each takes plain matrices and gives
// new ones; nil says that LAPACK found no result (a singular matrix, no convergence). What is empty never gets there.

extension ColumnMatrix {
  private var line: Int32 { Int32(Swift.max(rows, 1)) }

  private static func letter(_ character: Unicode.Scalar) -> CChar { CChar(truncatingIfNeeded: character.value) }

  /// The eigenvalues of a symmetric matrix, of which one triangle is read, in ascending order, and the vectors as columns.
  package func eigenOfSymmetric(
    lower: Bool = true, withVectors: Bool = true
  ) -> (values: [Double], vectors: ColumnMatrix)? {
    var (job, triangle) = (Self.letter(withVectors ? "V" : "N"), Self.letter(lower ? "L" : "U"))
    var (vectors, values) = (self, [Double](repeating: 0, count: rows))
    if rows == 0 { return (values, vectors) }
    var (size, line, info) = (Int32(rows), line, Int32(0))
    var (work, integers) = ([0.0], [Int32(0)])
    var (room, integerRoom) = (Int32(-1), Int32(-1))
    // The first call asks how much memory it wants.
    for _ in 0..<2 {
      dsyevd_(
        &job, &triangle, &size, &vectors.numbers, &line, &values, &work, &room, &integers, &integerRoom, &info)
      if room < 0 {
        (room, integerRoom) = (Int32(work[0]), integers[0])
        work = [Double](repeating: 0, count: Int(room))
        integers = [Int32](repeating: 0, count: Int(integerRoom))
      }
    }
    return info == 0 ? (values, vectors) : nil
  }

  /// The eigenvalues of a square matrix, and the vectors as columns where the values are real: of a pair that is not, real and
  /// imaginary parts stand side by side.
  package func eigen(
    withVectors: Bool = true
  ) -> (real: [Double], imaginary: [Double], vectors: ColumnMatrix)? {
    var (none, job) = (Self.letter("N"), Self.letter(withVectors ? "V" : "N"))
    var (matrix, vectors) = (self, self)
    var (real, imaginary) = ([Double](repeating: 0, count: rows), [Double](repeating: 0, count: rows))
    if rows == 0 { return (real, imaginary, vectors) }
    var (size, line, vectorLine, unused, info) = (Int32(rows), line, line, Int32(1), Int32(0))
    var (work, room, left) = ([0.0], Int32(-1), [0.0])
    for _ in 0..<2 {
      dgeev_(
        &none, &job, &size, &matrix.numbers, &line, &real, &imaginary, &left, &unused, &vectors.numbers, &vectorLine,
        &work, &room, &info)
      if room < 0 {
        room = Int32(work[0])
        work = [Double](repeating: 0, count: Int(room))
      }
    }
    return info == 0 ? (real, imaginary, vectors) : nil
  }

  /// How many of the singular vectors are wanted.
  package enum SingularVectors: Sendable {
    case none, reduced, full
  }

  /// U, the singular values in descending order, and Vᵀ.
  package func singularValues(
    _ wanted: SingularVectors = .reduced
  ) -> (u: ColumnMatrix, values: [Double], vt: ColumnMatrix)? {
    let count = Swift.min(rows, columns)
    var job = Self.letter(wanted == .none ? "N" : wanted == .full ? "A" : "S")
    var u = ColumnMatrix(rows: rows, columns: wanted == .none ? 1 : wanted == .full ? rows : count)
    var vt = ColumnMatrix(rows: wanted == .none ? 1 : wanted == .full ? columns : count, columns: columns)
    var values = [Double](repeating: 0, count: count)
    if count == 0 {
      if wanted == .full { (u, vt) = (ColumnMatrix(identity: rows), ColumnMatrix(identity: columns)) }
      return (u, values, vt)
    }
    guard isFinite else { return nil }
    var matrix = self
    var (height, width, line, uLine, vtLine) = (Int32(rows), Int32(columns), line, u.line, vt.line)
    var integers = [Int32](repeating: 0, count: 8 * count)
    var (work, room, info) = ([0.0], Int32(-1), Int32(0))
    for _ in 0..<2 {
      dgesdd_(
        &job, &height, &width, &matrix.numbers, &line, &values, &u.numbers, &uLine, &vt.numbers, &vtLine, &work, &room,
        &integers, &info)
      if room < 0 {
        room = Int32(work[0])
        work = [Double](repeating: 0, count: Int(room))
      }
    }
    return info == 0 ? (u, values, vt) : nil
  }

  /// What the square matrix multiplied by it gives the columns of `right`; nil when the matrix is singular.
  package func solve(_ right: ColumnMatrix) -> ColumnMatrix? {
    if rows == 0 || right.columns == 0 { return right }
    var (matrix, solution) = (self, right)
    var pivots = [Int32](repeating: 0, count: rows)
    var (size, width, line, rightLine, info) = (Int32(rows), Int32(right.columns), line, line, Int32(0))
    dgesv_(&size, &width, &matrix.numbers, &line, &pivots, &solution.numbers, &rightLine, &info)
    return info == 0 ? solution : nil
  }

  /// The sign of the determinant and the logarithm of its size; 0 and -∞ of a singular matrix.
  package var signAndLogDeterminant: (sign: Double, logarithm: Double) {
    if rows == 0 { return (1, 0) }
    var matrix = self
    var pivots = [Int32](repeating: 0, count: rows)
    var (height, width, line, info) = (Int32(rows), Int32(columns), line, Int32(0))
    dgetrf_(&height, &width, &matrix.numbers, &line, &pivots, &info)
    guard info == 0 else { return (0, -.infinity) }
    var (sign, logarithm) = (1.0, 0.0)
    for index in 0..<rows where pivots[index] != Int32(index + 1) { sign = -sign }
    for index in 0..<rows {
      let pivot = matrix[index, index]
      if pivot < 0 { sign = -sign }
      logarithm += UnaryOperation.log.scalar(Swift.abs(pivot))
    }
    return (sign, logarithm)
  }

  /// The triangle L with L·Lᵀ = A, or R with Rᵀ·R = A; nil when the matrix is not positive definite.
  package func cholesky(lower: Bool = true) -> ColumnMatrix? {
    if rows == 0 { return self }
    var matrix = self
    var (triangle, size, line, info) = (Self.letter(lower ? "L" : "U"), Int32(rows), line, Int32(0))
    dpotrf_(&triangle, &size, &matrix.numbers, &line, &info)
    return info == 0 ? matrix.triangle(lower: lower) : nil
  }

  /// Q, with all columns or with as many as R has rows, and R.
  package func orthogonalFactors(complete: Bool) -> (q: ColumnMatrix, r: ColumnMatrix) {
    let count = Swift.min(rows, columns)
    let kept = complete ? rows : count
    if count == 0 {
      return (ColumnMatrix(identity: rows).firstColumns(kept), ColumnMatrix(rows: kept, columns: columns))
    }
    var (matrix, factors) = (self, [Double](repeating: 0, count: count))
    var (height, width, line, info) = (Int32(rows), Int32(columns), line, Int32(0))
    var (work, room) = ([0.0], Int32(-1))
    for _ in 0..<2 {
      dgeqrf_(&height, &width, &matrix.numbers, &line, &factors, &work, &room, &info)
      if room < 0 {
        room = Int32(work[0])
        work = [Double](repeating: 0, count: Int(room))
      }
    }
    let r = matrix.triangle(lower: false).firstRows(kept)
    var q = ColumnMatrix(rows: rows, columns: kept)
    for index in 0..<(rows * Swift.min(kept, columns)) { q.numbers[index] = matrix.numbers[index] }
    var (reflections, keptColumns) = (Int32(count), Int32(kept))
    room = -1
    for _ in 0..<2 {
      dorgqr_(&height, &keptColumns, &reflections, &q.numbers, &line, &factors, &work, &room, &info)
      if room < 0 {
        room = Int32(work[0])
        work = [Double](repeating: 0, count: Int(room))
      }
    }
    return (q, r)
  }

  /// What multiplied by the matrix comes nearest to `right`, with the sums of squares of what is left where they are known,
  /// the rank, and the singular values. Singular values up to `cutoff` times the largest count as zero.
  package func leastSquares(
    _ right: ColumnMatrix, cutoff: Double
  ) -> (solution: ColumnMatrix, residuals: [Double], rank: Int, values: [Double])? {
    let count = Swift.min(rows, columns)
    let tall = Swift.max(rows, columns)
    if count == 0 || right.columns == 0 {
      var sums: [Double] = []
      for column in 0..<(columns == 0 ? right.columns : 0) {
        sums.append((0..<rows).reduce(0) { $0 + right[$1, column] * right[$1, column] })
      }
      return (ColumnMatrix(rows: columns, columns: right.columns), sums, 0, [])
    }
    guard isFinite else { return nil }
    var (matrix, solution) = (self, ColumnMatrix(rows: tall, columns: right.columns))
    for column in 0..<right.columns {
      for row in 0..<rows { solution[row, column] = right[row, column] }
    }
    var values = [Double](repeating: 0, count: count)
    var (height, width, rightWidth) = (Int32(rows), Int32(columns), Int32(right.columns))
    var (line, tallLine, limit) = (line, Int32(tall), cutoff)
    var (rank, info, work, room, integers) = (Int32(0), Int32(0), [0.0], Int32(-1), [Int32(0)])
    for _ in 0..<2 {
      dgelsd_(
        &height, &width, &rightWidth, &matrix.numbers, &line, &solution.numbers, &tallLine, &values, &limit, &rank,
        &work, &room, &integers, &info)
      if room < 0 {
        room = Int32(work[0])
        work = [Double](repeating: 0, count: Int(room))
        integers = [Int32](repeating: 0, count: Swift.max(1, Int(integers[0])))
      }
    }
    guard info == 0 else { return nil }
    var residuals: [Double] = []
    if Int(rank) == columns, rows > columns {
      for column in 0..<right.columns {
        var sum = 0.0
        for row in columns..<rows { sum += solution[row, column] * solution[row, column] }
        residuals.append(sum)
      }
    }
    return (solution.firstRows(columns), residuals, Int(rank), values)
  }
}

/// The one function of Fortran's own library that LAPACK calls, to put options together: so the library itself is not needed.
@_cdecl("_gfortran_concat_string")
func concatenateFortranText(
  _ count: Int, _ target: UnsafeMutablePointer<CChar>, _ firstCount: Int, _ first: UnsafePointer<CChar>,
  _ secondCount: Int, _ second: UnsafePointer<CChar>
) {
  for index in 0..<Swift.max(count, 0) {
    target[index] =
      index < firstCount
      ? first[index] : index - firstCount < secondCount ? second[index - firstCount] : CChar(32)
  }
}
