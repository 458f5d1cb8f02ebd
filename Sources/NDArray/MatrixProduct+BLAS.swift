import COpenBLAS

/// Larger products of floats go to OpenBLAS, called as NumPy calls it: a product of two vectors, of a matrix and a vector, or
/// of two matrices.
///
/// OpenBLAS is called for blocks of the result that depend on the shapes alone, each by one thread. So the bits are the same
/// whatever the number of threads, and between the blocks one can be asked whether to give up.
extension MatrixProduct {
  /// From how many multiplications on OpenBLAS is asked; below, a loop of our own has answered before.
  private static let leastWork = 4096
  /// From how many multiplications on threads share the blocks.
  private static let sharedWork = 1 << 21
  /// The largest block: its rows, its columns, and the terms that are added at a time.
  private static let block = (rows: 128, columns: 768, terms: 2048)

  /// Whether the product is large enough for OpenBLAS; floats of 32 bits, which have to be copied anyway, always are.
  func isForBLAS(_ dtype: DType) -> Bool {
    if dtype == .float32 { return terms > 0 }
    if rows == 1, columns == 1, dtype == .float64, terms >= SmallProduct.mostTerms { return true }
    return dtype == .float64
      && rows.multipliedReportingOverflow(by: columns).partialValue.multipliedReportingOverflow(by: terms).partialValue
        > MatrixProduct.leastWork
  }

  func runBLAS(_ dtype: DType, _ work: LongWork) {
    openblas_set_num_threads(1)
    if dtype == .float32 {
      // Cells are wider than these floats, so all are copied.
      let one = UnsafeMutablePointer<Float>.allocate(capacity: rows * terms)
      let other = UnsafeMutablePointer<Float>.allocate(capacity: terms * columns)
      let result = UnsafeMutablePointer<Float>.allocate(capacity: rows * columns)
      defer {
        one.deallocate()
        other.deallocate()
        result.deallocate()
      }
      multiply(
        gathered(a, aRow, aTerm, rows, terms, one), gathered(b, bTerm, bColumn, terms, columns, other), result, columns,
        work)
      for row in 0..<rows {
        for column in 0..<columns {
          out[row &* outRow &+ column &* outColumn] = Double(result[row &* columns &+ column]).bitPattern
        }
      }
      return
    }
    withMatrix(a, aRow, aTerm, rows, terms) { one in
      withMatrix(b, bTerm, bColumn, terms, columns) { other in
        multiply(one, other, UnsafeMutableRawPointer(out).assumingMemoryBound(to: Double.self), outRow, work)
      }
    }
    if isOwnTranspose { mirror() }
  }

  /// Whether it is a matrix times its own transpose, whose result is symmetric to the bit.
  private var isOwnTranspose: Bool {
    a == b && rows == columns && rows > 1 && aRow == bColumn && aTerm == bTerm
  }

  private func mirror() {
    for row in 1..<rows {
      for column in 0..<row { out[row &* outRow &+ column &* outColumn] = out[column &* outRow &+ row &* outColumn] }
    }
  }

  /// Hands on a matrix as OpenBLAS can read it, which may be a copy.
  private func withMatrix(
    _ cells: UnsafeMutablePointer<UInt64>, _ rowStep: Int, _ columnStep: Int, _ rows: Int, _ columns: Int,
    _ body: (BLASMatrix<Double>) -> Void
  ) {
    let doubles = UnsafePointer(UnsafeMutableRawPointer(cells).assumingMemoryBound(to: Double.self))
    if columns == 1 || columnStep == 1, rows == 1 || rowStep >= columns {
      return body(BLASMatrix(cells: doubles, line: rows == 1 ? columns : rowStep, isTransposed: false))
    }
    if rows == 1 || rowStep == 1, columns == 1 || columnStep >= rows {
      return body(BLASMatrix(cells: doubles, line: columns == 1 ? rows : columnStep, isTransposed: true))
    }
    let copy = UnsafeMutablePointer<Double>.allocate(capacity: rows * columns)
    defer { copy.deallocate() }
    gather(cells, rowStep, columnStep, rows, columns, copy)
    body(BLASMatrix(cells: copy, line: columns, isTransposed: false))
  }

  /// A copy of a matrix that lies as the matrix does, since the order in which OpenBLAS adds depends on that.
  private func gathered<Element: BLASElement>(
    _ cells: UnsafeMutablePointer<UInt64>, _ rowStep: Int, _ columnStep: Int, _ rows: Int, _ columns: Int,
    _ target: UnsafeMutablePointer<Element>
  ) -> BLASMatrix<Element> {
    let isTransposed = rows > 1 && columns > 1 && columnStep != 1 && rowStep == 1
    if isTransposed {
      gather(cells, columnStep, rowStep, columns, rows, target)
    } else {
      gather(cells, rowStep, columnStep, rows, columns, target)
    }
    return BLASMatrix(cells: target, line: isTransposed ? rows : columns, isTransposed: isTransposed)
  }

  private func gather<Element: BLASElement>(
    _ cells: UnsafeMutablePointer<UInt64>, _ rowStep: Int, _ columnStep: Int, _ rows: Int, _ columns: Int,
    _ target: UnsafeMutablePointer<Element>
  ) {
    for row in 0..<rows {
      for column in 0..<columns {
        target[row &* columns &+ column] = Element(Double(bitPattern: cells[row &* rowStep &+ column &* columnStep]))
      }
    }
  }

  private func multiply<Element: BLASElement>(
    _ a: BLASMatrix<Element>, _ b: BLASMatrix<Element>, _ out: UnsafeMutablePointer<Element>, _ line: Int,
    _ work: LongWork
  ) {
    if rows == 1, columns == 1 {
      out[0] = Element.dot(
        Int32(terms), a.cells, Int32(a.isTransposed ? a.line : 1), b.cells, Int32(b.isTransposed ? 1 : b.line))
    } else if columns == 1 {
      multiply(a, rows, b.cells, b.isTransposed ? 1 : b.line, out, line, work)
    } else if rows == 1 {
      var turned = b
      turned.isTransposed.toggle()
      multiply(turned, columns, a.cells, a.isTransposed ? a.line : 1, out, 1, work)
    } else {
      multiplyMatrices(a, b, out, line, work)
    }
  }

  /// A matrix of so many rows times a vector, some rows at a time.
  private func multiply<Element: BLASElement>(
    _ matrix: BLASMatrix<Element>, _ rows: Int, _ vector: UnsafePointer<Element>, _ step: Int,
    _ out: UnsafeMutablePointer<Element>, _ outStep: Int, _ work: LongWork
  ) {
    let order = Int32(matrix.isTransposed ? BLAS_COLUMNS : BLAS_ROWS)
    let share = max(64, (1 << 19) / terms / 64 * 64)
    work.run((rows + share - 1) / share, isShared: rows * terms > MatrixProduct.sharedWork / 4) { number in
      let first = number * share
      Element.product(
        order, rows: Int32(min(share, rows - first)), columns: Int32(terms),
        matrix.from(row: first, column: 0).cells, line: Int32(matrix.line), vector, step: Int32(step),
        into: out + first * outStep, step: Int32(outStep))
    }
  }

  private func multiplyMatrices<Element: BLASElement>(
    _ a: BLASMatrix<Element>, _ b: BLASMatrix<Element>, _ out: UnsafeMutablePointer<Element>, _ line: Int,
    _ work: LongWork
  ) {
    let (down, height) = MatrixProduct.shares(of: rows, atMost: MatrixProduct.block.rows)
    let (across, width) = MatrixProduct.shares(of: columns, atMost: MatrixProduct.block.columns)
    let isShared = Double(rows) * Double(columns) * Double(terms) > Double(MatrixProduct.sharedWork)
    var done = 0
    while done < terms {
      let (first, depth) = (done, min(MatrixProduct.block.terms, terms - done))
      work.run(down * across, isShared: isShared) { number in
        let (row, column) = (number / across * height, number % across * width)
        if row >= rows || column >= columns { return }
        Element.product(
          a.from(row: row, column: first), b.from(row: first, column: column), rows: min(height, rows - row),
          columns: min(width, columns - column), terms: depth, keep: first == 0 ? 0 : 1,
          into: out + row * line + column, line: line)
      }
      if work.isGivenUp { return }
      done += depth
    }
  }

  /// A length in an even number of shares, each a multiple of eight but the last; or whole.
  private static func shares(of length: Int, atMost most: Int) -> (count: Int, each: Int) {
    if length <= most { return (1, length) }
    let pairs = (length + 2 * most - 1) / (2 * most)
    return (2 * pairs, ((length + 2 * pairs - 1) / (2 * pairs) + 7) / 8 * 8)
  }
}
