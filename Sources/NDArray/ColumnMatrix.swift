/// A matrix of floats that lies column after column, as LAPACK takes it.
package struct ColumnMatrix: Sendable {
  package let rows: Int
  package let columns: Int
  /// The elements, the first column first.
  package var numbers: [Double]

  package init(rows: Int, columns: Int) {
    self.rows = rows
    self.columns = columns
    numbers = [Double](repeating: 0, count: rows * columns)
  }

  /// The square matrix with ones on its diagonal.
  package init(identity size: Int) {
    self.init(rows: size, columns: size)
    for index in 0..<size { self[index, index] = 1 }
  }

  package subscript(row: Int, column: Int) -> Double {
    get { numbers[column * rows + row] }
    set { numbers[column * rows + row] = newValue }
  }

  /// The first columns.
  package func firstColumns(_ count: Int) -> ColumnMatrix {
    var result = ColumnMatrix(rows: rows, columns: count)
    result.numbers = Array(numbers.prefix(rows * count))
    return result
  }

  /// The first rows.
  package func firstRows(_ count: Int) -> ColumnMatrix {
    var result = ColumnMatrix(rows: count, columns: columns)
    for column in 0..<columns {
      for row in 0..<count { result[row, column] = self[row, column] }
    }
    return result
  }

  /// The same with zeros below the diagonal, or above it.
  package func triangle(lower: Bool) -> ColumnMatrix {
    var result = self
    for column in 0..<columns {
      for row in 0..<rows where lower ? row < column : row > column { result[row, column] = 0 }
    }
    return result
  }

  /// Whether no element is infinite or NaN.
  package var isFinite: Bool { numbers.allSatisfy(\.isFinite) }
}
