/// `np.sort`, stable, NaN last, along an axis counted from the front; `out` has the shape and dtype of `a`.
package func sort(_ a: ArrayView, axis: Int, into out: ArrayView, _ work: LongWork) {
  eachLine(a, axis, out, work) { line, target, step in
    for (i, entry) in sorted(line, a.dtype, work).enumerated() { target[i * step] = entry.cell }
  }
}

/// `np.argsort`, stable: the order of the elements along an axis as int64.
package func argsort(_ a: ArrayView, axis: Int, into out: ArrayView, _ work: LongWork) {
  eachLine(a, axis, out, work) { line, target, step in
    for (i, entry) in sorted(line, a.dtype, work).enumerated() { target[i * step] = UInt64(entry.position) }
  }
}

/// `np.unique`: the different elements in ascending order at the beginning of `out`, which is contiguous and has room for
/// all elements of `a`; the result is their number. All NaN count as one.
package func unique(_ a: ArrayView, into out: ArrayView, _ work: LongWork) -> Int {
  var count = 0
  let all = sorted(NDArray(copying: a).cells, a.dtype, work)
  for (i, entry) in all.enumerated() {
    if i > 0, !isLess(all[i - 1].cell, entry.cell, a.dtype) { continue }
    out.cells[count] = entry.cell
    count += 1
  }
  return count
}

/// The elements in order with their places; those as they came when the work was given up.
private func sorted(_ cells: [UInt64], _ dtype: DType, _ work: LongWork) -> [(cell: UInt64, position: Int)] {
  work.spend(100 &* cells.count)
  var entries = cells.enumerated().map { (cell: $0.element, position: $0.offset) }
  var count = 0
  // Only an error can end a sort.
  try? entries.sort {
    count &+= 1
    if count & 0xFFFF == 0, work.pause() { throw GivenUp() }
    if isLess($0.cell, $1.cell, dtype) { return true }
    return $0.position < $1.position && !isLess($1.cell, $0.cell, dtype)
  }
  return entries
}

/// Some numbers in ascending order; as they came when the work was given up.
package func ascending(_ numbers: [Double], _ work: LongWork) -> [Double] {
  work.spend(100 &* numbers.count)
  var numbers = numbers
  var count = 0
  // Only an error can end a sort.
  try? numbers.sort {
    count &+= 1
    if count & 0xFFFF == 0, work.pause() { throw GivenUp() }
    return $0 < $1
  }
  return numbers
}

private struct GivenUp: Error {}

@inline(__always)
private func isLess(_ a: UInt64, _ b: UInt64, _ dtype: DType) -> Bool {
  if dtype == .uint64 { return a < b }
  if !dtype.isFloat { return Int64(bitPattern: a) < Int64(bitPattern: b) }
  let (x, y) = (Double(bitPattern: a), Double(bitPattern: b))
  return x < y || (y.isNaN && !x.isNaN)
}

/// Hands the elements along the axis, and where the result along it begins and its step, to `body`.
private func eachLine(
  _ a: ArrayView, _ axis: Int, _ out: ArrayView, _ work: LongWork,
  _ body: ([UInt64], UnsafeMutablePointer<UInt64>, Int) -> Void
) {
  if axis < 0 || axis >= a.layout.rank || a.count == 0 { return }
  let length = Int(a.layout.shape[axis])
  var starts = a
  var targets = out
  starts.layout.shape[axis] = 1
  targets.layout.shape[axis] = 1
  for position in 0..<starts.count {
    if work.pause() { return }
    let start = a.cells + starts.offset(ofFlat: position)
    let line = (0..<length).map { start[$0 * Int(a.layout.strides[axis])] }
    body(line, out.cells + targets.offset(ofFlat: position), Int(out.layout.strides[axis]))
  }
}
