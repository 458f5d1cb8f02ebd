/// The product of two matrices of doubles that lie in C order, for those that hold numbers outside of arrays.
package struct DenseProduct {
  /// The cells of the product, in C order.
  package let cells: [Double]

  /// Multiplies a `(rows, terms)` matrix by a `(terms, columns)` matrix.
  package init(_ a: [Double], _ b: [Double], rows: Int, terms: Int, columns: Int) {
    guard rows > 0, terms > 0, columns > 0, a.count >= rows * terms, b.count >= terms * columns else {
      cells = [Double](repeating: 0, count: max(0, rows) * max(0, columns))
      return
    }
    cells = [Double](unsafeUninitializedCapacity: rows * columns) { out, count in
      a.withUnsafeBufferPointer { a in
        b.withUnsafeBufferPointer { b in
          guard let left = a.baseAddress, let right = b.baseAddress, let target = out.baseAddress else { return }
          Double.product(
            BLASMatrix(cells: left, line: terms, isTransposed: false),
            BLASMatrix(cells: right, line: columns, isTransposed: false),
            rows: rows, columns: columns, terms: terms, keep: 0, into: target, line: columns)
        }
      }
      count = rows * columns
    }
  }
}
