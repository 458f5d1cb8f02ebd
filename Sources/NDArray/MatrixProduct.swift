/// One matrix product `out = a·b`, `(rows, terms)·(terms, columns)`, with any steps. Each result adds its products one by
/// one in ascending order of the terms, whatever the size, so that small and large products round alike.
struct MatrixProduct {
  var rows: Int
  var columns: Int
  var terms: Int
  var a: UnsafeMutablePointer<UInt64>
  var aRow: Int
  var aTerm: Int
  var b: UnsafeMutablePointer<UInt64>
  var bTerm: Int
  var bColumn: Int
  var out: UnsafeMutablePointer<UInt64>
  var outRow: Int
  var outColumn: Int

  func run(_ dtype: DType) {
    if !dtype.isFloat { return runIntegers() }
    if dtype == .float32 { return runNarrow() }
    if columns < 4, rows >= 4 { return turned.runFloats() }
    runFloats()
  }

  /// The same product as `outᵀ = bᵀ·aᵀ`, for the sake of the loop over four columns at a time.
  private var turned: MatrixProduct {
    MatrixProduct(
      rows: columns, columns: rows, terms: terms, a: b, aRow: bColumn, aTerm: bTerm, b: a, bTerm: aTerm,
      bColumn: aRow, out: out, outRow: outColumn, outColumn: outRow)
  }

  private func runIntegers() {
    for i in 0..<rows {
      for j in 0..<columns {
        var total: UInt64 = 0
        for k in 0..<terms { total = total &+ a[i * aRow + k * aTerm] &* b[k * bTerm + j * bColumn] }
        out[i * outRow + j * outColumn] = total
      }
    }
  }

  /// float32: every step is rounded.
  private func runNarrow() {
    for i in 0..<rows {
      for j in 0..<columns {
        var total: Float = 0
        for k in 0..<terms {
          let x = Float(Double(bitPattern: a[i &* aRow &+ k &* aTerm]))
          let y = Float(Double(bitPattern: b[k &* bTerm &+ j &* bColumn]))
          total += x * y
        }
        out[i &* outRow &+ j &* outColumn] = Double(total).bitPattern
      }
    }
  }

  private func runFloats() {
    if rows >= 8, columns >= 4, terms >= 8, rows * columns * terms > 20_000 { return runPacked() }
    for i in 0..<rows {
      let row = a + i &* aRow
      let target = out + i &* outRow
      var j = 0
      while j + 4 <= columns {
        let column = b + j &* bColumn
        var total = SIMD4<Double>()
        for k in 0..<terms {
          let next = column + k &* bTerm
          let y = SIMD4(
            Double(bitPattern: next[0]), Double(bitPattern: next[bColumn]), Double(bitPattern: next[2 &* bColumn]),
            Double(bitPattern: next[3 &* bColumn]))
          total += Double(bitPattern: row[k &* aTerm]) * y
        }
        for lane in 0..<4 { target[(j &+ lane) &* outColumn] = total[lane].bitPattern }
        j += 4
      }
      while j < columns {
        let column = b + j &* bColumn
        var total = 0.0
        for k in 0..<terms { total += Double(bitPattern: row[k &* aTerm]) * Double(bitPattern: column[k &* bTerm]) }
        target[j &* outColumn] = total.bitPattern
        j += 1
      }
    }
  }

  /// Large products: `terms` in slices of 256; of each slice four columns of `b` are packed side by side and four rows of
  /// `a` as well, so that the innermost loop reads memory in order and keeps 4 × 4 totals in registers.
  private func runPacked() {
    let depth = 256
    let columnGroups = (columns + 3) / 4
    withUnsafeTemporaryAllocation(of: SIMD4<Double>.self, capacity: depth * (columnGroups + 1)) { buffer in
      guard let packedB = buffer.baseAddress else { return }
      let packedA = packedB + depth * columnGroups
      var start = 0
      while start < terms {
        let slice = min(depth, terms - start)
        for group in 0..<columnGroups {
          pack(
            b + start * bTerm + group * 4 * bColumn, bTerm, bColumn, columns - group * 4, slice, packedB + group * depth
          )
        }
        var i = 0
        while i < rows {
          pack(a + start * aTerm + i * aRow, aTerm, aRow, rows - i, slice, packedA)
          for group in 0..<columnGroups {
            multiply(packedA, packedB + group * depth, slice, i, group * 4, continues: start > 0)
          }
          i += 4
        }
        start += slice
      }
    }
  }

  /// Four neighbouring lines side by side, missing ones as zeros.
  @inline(__always)
  private func pack(
    _ cells: UnsafeMutablePointer<UInt64>, _ step: Int, _ next: Int, _ available: Int, _ count: Int,
    _ target: UnsafeMutablePointer<SIMD4<Double>>
  ) {
    for k in 0..<count {
      var four = SIMD4<Double>()
      for lane in 0..<min(4, available) { four[lane] = Double(bitPattern: cells[k &* step &+ lane &* next]) }
      target[k] = four
    }
  }

  @inline(__always)
  private func multiply(
    _ x: UnsafeMutablePointer<SIMD4<Double>>, _ y: UnsafeMutablePointer<SIMD4<Double>>, _ count: Int, _ row: Int,
    _ column: Int, continues: Bool
  ) {
    var (r0, r1, r2, r3) = (SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>(), SIMD4<Double>())
    let corner = out + (row &* outRow &+ column &* outColumn)
    let height = min(4, rows - row)
    let width = min(4, columns - column)
    if continues {
      for lane in 0..<width {
        let cell = corner + lane &* outColumn
        r0[lane] = Double(bitPattern: cell[0])
        if height > 1 { r1[lane] = Double(bitPattern: cell[outRow]) }
        if height > 2 { r2[lane] = Double(bitPattern: cell[2 &* outRow]) }
        if height > 3 { r3[lane] = Double(bitPattern: cell[3 &* outRow]) }
      }
    }
    for k in 0..<count {
      let (p, q) = (x[k], y[k])
      r0 += p[0] * q
      r1 += p[1] * q
      r2 += p[2] * q
      r3 += p[3] * q
    }
    for lane in 0..<width {
      let cell = corner + lane &* outColumn
      cell[0] = r0[lane].bitPattern
      if height > 1 { cell[outRow] = r1[lane].bitPattern }
      if height > 2 { cell[2 &* outRow] = r2[lane].bitPattern }
      if height > 3 { cell[3 &* outRow] = r3[lane].bitPattern }
    }
  }
}
