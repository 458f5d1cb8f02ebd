/// An array that owns its cells, C-ordered: what leaves the machine to be shown, compared or tested.
package struct NDArray: Hashable, Sendable {
  package var cells: [UInt64]
  package let dtype: DType
  /// Always C-ordered.
  package let layout: Layout

  package init(cells: [UInt64], dtype: DType, shape: [Int]) {
    self.cells = cells
    self.dtype = dtype
    layout = Layout(contiguous: shape)
  }

  /// An array of floats, `doubles.count` being the product of `shape`.
  package init(_ doubles: [Double], shape: [Int]) {
    self.init(cells: doubles.map(\.bitPattern), dtype: .float64, shape: shape)
  }

  /// A copy of what a view shows, in C order.
  package init(copying view: ArrayView) {
    let count = view.count
    var copy: [UInt64] = []
    copy.reserveCapacity(count)
    if view.layout.isContiguous {
      copy.append(contentsOf: UnsafeBufferPointer(start: view.cells, count: count))
    } else {
      for position in 0..<count { copy.append(view.cells[view.offset(ofFlat: position)]) }
    }
    cells = copy
    dtype = view.dtype
    layout = Layout(contiguous: view.layout.shape, rank: view.layout.rank)
  }

  package var shape: [Int] { layout.dimensions }
  package var count: Int { cells.count }

  /// The elements as doubles, in C order; booleans are 0 and 1.
  package var doubles: [Double] {
    if dtype.isFloat { return cells.map(Double.init(bitPattern:)) }
    return dtype == .uint64 ? cells.map { Double($0) } : cells.map { Double(Int64(bitPattern: $0)) }
  }

  /// Runs `body` with a view of the cells, which is valid only inside it.
  package mutating func withView<Result>(_ body: (ArrayView) throws(ArrayError) -> Result) throws(ArrayError) -> Result
  {
    // A closure with a typed error cannot go through the standard library's rethrowing call, so the outcome is carried out.
    var outcome: Swift.Result<Result, ArrayError>?
    let dtype = dtype
    let layout = layout
    cells.withUnsafeMutableBufferPointer { buffer in
      withUnsafeTemporaryAllocation(of: UInt64.self, capacity: 1) { spare in
        guard let cells = buffer.baseAddress ?? spare.baseAddress else { return }
        do throws(ArrayError) {
          outcome = .success(try body(ArrayView(cells: cells, dtype: dtype, layout: layout)))
        } catch {
          outcome = .failure(error)
        }
      }
    }
    guard let outcome else { throw ArrayError(.value, "no memory") }
    return try outcome.get()
  }
}
