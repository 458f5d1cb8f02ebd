import COpenBLAS

/// A width of floats for which OpenBLAS has products.
protocol BLASElement: BinaryFloatingPoint {
  static func dot(_ count: Int32, _ x: UnsafePointer<Self>, _ xStep: Int32, _ y: UnsafePointer<Self>, _ yStep: Int32)
    -> Self

  /// `y = a·x`, where the lines of `a` are its rows or its columns.
  static func product(
    _ order: Int32, rows: Int32, columns: Int32, _ a: UnsafePointer<Self>, line: Int32, _ x: UnsafePointer<Self>,
    step: Int32, into y: UnsafeMutablePointer<Self>, step: Int32)

  /// `out = a·b + keep·out`.
  static func product(
    _ a: BLASMatrix<Self>, _ b: BLASMatrix<Self>, rows: Int, columns: Int, terms: Int, keep: Self,
    into out: UnsafeMutablePointer<Self>, line: Int)
}

/// A matrix whose rows, or whose columns, lie in order.
struct BLASMatrix<Element> {
  var cells: UnsafePointer<Element>
  /// The step from one line to the next.
  var line: Int
  /// Whether the lines are columns.
  var isTransposed: Bool

  /// The part of the matrix from a row and a column on.
  func from(row: Int, column: Int) -> BLASMatrix {
    var part = self
    part.cells += isTransposed ? row + column * line : row * line + column
    return part
  }

  var transposition: Int32 { Int32(isTransposed ? BLAS_TRANSPOSED : BLAS_AS_IT_IS) }
}

extension Double: BLASElement {
  static func dot(
    _ count: Int32, _ x: UnsafePointer<Double>, _ xStep: Int32, _ y: UnsafePointer<Double>, _ yStep: Int32
  ) -> Double {
    cblas_ddot(count, x, xStep, y, yStep)
  }

  static func product(
    _ order: Int32, rows: Int32, columns: Int32, _ a: UnsafePointer<Double>, line: Int32, _ x: UnsafePointer<Double>,
    step: Int32, into y: UnsafeMutablePointer<Double>, step yStep: Int32
  ) {
    cblas_dgemv(order, Int32(BLAS_AS_IT_IS), rows, columns, 1, a, line, x, step, 0, y, yStep)
  }

  static func product(
    _ a: BLASMatrix<Double>, _ b: BLASMatrix<Double>, rows: Int, columns: Int, terms: Int, keep: Double,
    into out: UnsafeMutablePointer<Double>, line: Int
  ) {
    cblas_dgemm(
      Int32(BLAS_ROWS), a.transposition, b.transposition, Int32(rows), Int32(columns), Int32(terms), 1,
      a.cells, Int32(a.line), b.cells, Int32(b.line), keep, out, Int32(line))
  }
}

extension Float: BLASElement {
  static func dot(
    _ count: Int32, _ x: UnsafePointer<Float>, _ xStep: Int32, _ y: UnsafePointer<Float>, _ yStep: Int32
  ) -> Float {
    cblas_sdot(count, x, xStep, y, yStep)
  }

  static func product(
    _ order: Int32, rows: Int32, columns: Int32, _ a: UnsafePointer<Float>, line: Int32, _ x: UnsafePointer<Float>,
    step: Int32, into y: UnsafeMutablePointer<Float>, step yStep: Int32
  ) {
    cblas_sgemv(order, Int32(BLAS_AS_IT_IS), rows, columns, 1, a, line, x, step, 0, y, yStep)
  }

  static func product(
    _ a: BLASMatrix<Float>, _ b: BLASMatrix<Float>, rows: Int, columns: Int, terms: Int, keep: Float,
    into out: UnsafeMutablePointer<Float>, line: Int
  ) {
    cblas_sgemm(
      Int32(BLAS_ROWS), a.transposition, b.transposition, Int32(rows), Int32(columns), Int32(terms), 1,
      a.cells, Int32(a.line), b.cells, Int32(b.line), keep, out, Int32(line))
  }
}
