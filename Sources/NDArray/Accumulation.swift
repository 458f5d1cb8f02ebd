/// The running totals along an axis, or along all elements in C order.
package enum Accumulation: UInt8, CaseIterable, Sendable {
  case cumsum, cumprod

  /// The dtype of the result: booleans and small integers are counted in 64 bits.
  package func resultType(_ dtype: DType) -> DType { dtype.sumType }

  /// The C-ordered layout of the result: the array's shape, or one axis when there is no `axis`.
  package func resultLayout(_ a: Layout, axis: Int?) -> Layout {
    axis == nil ? Layout(contiguous: [a.count]) : Layout(contiguous: a.shape, rank: a.rank)
  }

  /// Fills `out`, which is C-ordered and shares no memory with `a`; `axis` is counted from the front.
  package func apply(_ a: ArrayView, axis: Int?, into out: ArrayView, _ work: LongWork) {
    var whole = out
    whole.layout = Layout(contiguous: a.layout.shape, rank: a.layout.rank)
    convert(a, into: whole)
    guard let axis else { return run(out.cells, a.count, 1, out.dtype, work) }
    if axis < 0 || axis >= a.layout.rank || out.count == 0 { return }
    var starts = whole
    starts.layout.shape[axis] = 1
    for position in 0..<starts.count {
      if position & 1023 == 0, work.pause() { return }
      let start = out.cells + starts.offset(ofFlat: position)
      run(start, Int(whole.layout.shape[axis]), Int(whole.layout.strides[axis]), out.dtype, work)
    }
  }

  private func run(
    _ cells: UnsafeMutablePointer<UInt64>, _ count: Int, _ step: Int, _ dtype: DType, _ work: LongWork
  ) {
    if count < 2 { return }
    work.spend(2 &* count)
    for i in 1..<count {
      if i & 0xFFFF == 0, work.pause() { return }
      let (last, next) = (cells[(i - 1) * step], cells[i * step])
      let total: UInt64
      switch (self, dtype.isFloat) {
      case (.cumsum, true): total = (Double(bitPattern: last) + Double(bitPattern: next)).bitPattern
      case (.cumprod, true): total = (Double(bitPattern: last) * Double(bitPattern: next)).bitPattern
      case (.cumsum, false): total = last &+ next
      case (.cumprod, false): total = last &* next
      }
      cells[i * step] = dtype.isNarrow ? dtype.held(total) : total
    }
  }
}
