import NDArray

/// Which cells of its operands meet in one cell of a product: the k-th of the first with the k-th of the second.
struct ProductCells {
  private let left: [Int]
  private let right: [Int]
  private let leftAxis: Int
  private let rightAxis: Int
  /// How many pairs are added.
  let count: Int

  init?(_ product: Product, _ a: [Int], _ b: [Int], at index: [Int]) {
    if product == .outer {
      guard index.count == 2 else { return nil }
      left = a.count == 1 ? [index[0]] : Provenance.place(index[0], a)
      right = b.count == 1 ? [index[1]] : Provenance.place(index[1], b)
      (leftAxis, rightAxis) = (-1, -1)
      count = 1
      return
    }
    if a.isEmpty || b.isEmpty {
      // A number times an array.
      let inner = a.isEmpty ? b : a
      guard product != .matmul, inner.count == index.count else { return nil }
      left = a.isEmpty ? [] : index
      right = b.isEmpty ? [] : index
      (leftAxis, rightAxis) = (-1, -1)
      count = 1
      return
    }
    let axis = product == .inner ? b.count - 1 : max(b.count - 2, 0)
    if product == .matmul, a.count > 2 || b.count > 2 {
      let matrixAxes = (a.count > 1 ? 1 : 0) + (b.count > 1 ? 1 : 0)
      guard index.count >= matrixAxes else { return nil }
      let batch = Array(index.dropLast(matrixAxes))
      let rest = Array(index.suffix(matrixAxes))
      func stretched(_ shape: ArraySlice<Int>) -> [Int] {
        zip(batch.suffix(shape.count), shape).map { $1 == 1 ? 0 : $0 }
      }
      left = stretched(a.dropLast(2)) + (a.count > 1 ? [rest[0]] : [])
      right = stretched(b.dropLast(2)) + (b.count > 1 ? [rest[rest.count - 1]] : [])
    } else {
      left = Array(index.prefix(a.count - 1))
      right = Array(index.dropFirst(a.count - 1))
    }
    guard left.count == a.count - 1, right.count == b.count - 1 else { return nil }
    leftAxis = a.count - 1
    rightAxis = axis
    count = a[a.count - 1]
  }

  /// The places of a pair.
  subscript(_ k: Int) -> (left: [Int], right: [Int]) {
    var (one, other) = (left, right)
    if leftAxis >= 0 { one.insert(k, at: leftAxis) }
    if rightAxis >= 0 { other.insert(k, at: rightAxis) }
    return (one, other)
  }
}
