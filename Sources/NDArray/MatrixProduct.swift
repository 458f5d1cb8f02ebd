/// One matrix product `out = a·b`, `(rows, terms)·(terms, columns)`, with any steps. Small ones add the products of each result
/// one by one in ascending order of the terms; larger ones of floats are OpenBLAS's (see `MatrixProduct+BLAS`).
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

  func run(_ dtype: DType, _ work: LongWork) {
    let multiplications = rows &* columns &* terms
    if multiplications > 1 << 16 { work.spend(multiplications / (dtype.isFloat ? 16 : 1)) }
    if !dtype.isFloat { return runIntegers(work) }
    if isForBLAS(dtype) { return runBLAS(dtype, work) }
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

  private func runIntegers(_ work: LongWork) {
    let share = max(1, (1 << 20) / max(1, columns * terms))
    work.run((rows + share - 1) / share, isShared: rows * columns * terms > 1 << 20) { number in
      for i in number * share..<min(rows, (number + 1) * share) {
        for j in 0..<columns {
          var total: UInt64 = 0
          for k in 0..<terms { total = total &+ a[i &* aRow &+ k &* aTerm] &* b[k &* bTerm &+ j &* bColumn] }
          out[i &* outRow &+ j &* outColumn] = total
        }
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
}
