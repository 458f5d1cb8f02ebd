import Machine
import NDArray

/// A square matrix of floats, for what is solved by elimination with row exchanges.
struct SquareMatrix {
  let size: Int
  private var cells: [Double]
  /// Whom to ask, in long loops, whether to give up.
  private let work: LongWork

  /// The matrix that an array is, or NumPy's `LinAlgError`.
  init(_ call: Call, _ array: Value) throws(Raise) {
    let layout = call.machine.heap.layout(of: array)
    guard layout.rank >= 2 else {
      throw .exception(
        .linAlgError, "\(layout.rank)-dimensional array given. Array must be at least two-dimensional")
    }
    guard layout.rank == 2 else { throw .notSupported("linear algebra on stacks of matrices") }
    guard layout.shape[0] == layout.shape[1] else {
      throw .exception(.linAlgError, "Last 2 dimensions of the array must be square")
    }
    size = Int(layout.shape[0])
    cells = call.doubles(array)
    work = call.machine.work
  }

  /// What multiplied by the matrix gives the columns of `right`; nil when the matrix is singular.
  mutating func solve(_ right: [Double], columns: Int) -> [Double]? {
    var right = right
    let isRegular = eliminate { target, source, factor in
      for column in 0..<columns { right[target * columns + column] -= factor * right[source * columns + column] }
    } exchange: { first, second in
      for column in 0..<columns { right.swapAt(first * columns + column, second * columns + column) }
    }
    guard isRegular else { return nil }
    for row in (0..<size).reversed() {
      if work.pause() { return right }
      for column in 0..<columns {
        var sum = right[row * columns + column]
        for other in (row + 1)..<Swift.max(size, row + 1) {
          sum -= cells[row * size + other] * right[other * columns + column]
        }
        right[row * columns + column] = sum / cells[row * size + row]
      }
    }
    return right
  }

  /// The determinant, by its logarithm as NumPy has it.
  mutating func determinant() -> Double {
    var sign = 1.0
    let isRegular = eliminate { _, _, _ in
    } exchange: { _, _ in
      sign = -sign
    }
    guard isRegular else { return 0 }
    var logarithm = 0.0
    for row in 0..<size {
      let pivot = cells[row * size + row]
      if pivot < 0 { sign = -sign }
      logarithm += UnaryOperation.log.scalar(abs(pivot))
    }
    return sign * UnaryOperation.exp.scalar(logarithm)
  }

  /// Brings the matrix to its upper triangle, the largest element of a column first; whether no pivot was zero.
  private mutating func eliminate(
    subtract: (_ target: Int, _ source: Int, _ factor: Double) -> Void, exchange: (Int, Int) -> Void
  ) -> Bool {
    for column in 0..<size {
      work.spend(size &* size)
      if work.pause() { return true }
      var pivot = column
      for row in column..<size where abs(cells[row * size + column]) > abs(cells[pivot * size + column]) { pivot = row }
      if cells[pivot * size + column] == 0 { return false }
      if pivot != column {
        for index in 0..<size { cells.swapAt(pivot * size + index, column * size + index) }
        exchange(pivot, column)
      }
      for row in (column + 1)..<Swift.max(size, column + 1) {
        let factor = cells[row * size + column] / cells[column * size + column]
        for index in column..<size { cells[row * size + index] -= factor * cells[column * size + index] }
        subtract(row, column, factor)
      }
    }
    return true
  }
}
