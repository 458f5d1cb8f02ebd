/// One matrix product `out = a·b`, `(rows, terms)·(terms, columns)`, with any steps. Small ones of floats are reckoned in the order
/// of OpenBLAS, by `SmallProduct`; larger ones are OpenBLAS's (see `MatrixProduct+BLAS`).
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
    runFloats()
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

  private func runFloats() {
    SmallProduct(
      rows: rows, columns: columns, terms: terms, a: a, aRow: aRow, aTerm: aTerm, b: b, bTerm: bTerm, bColumn: bColumn,
      out: out, outRow: outRow, outColumn: outColumn
    ).run()
  }
}
