import NDArray

/// A sum of products over named indices, `ij,jk->ik`: any product of arrays, and its derivatives, which are such sums again.
struct IndexedSum {
  private let operands: [[Character]]
  private let result: [Character]

  /// From the text of `einsum`; nil for what has an ellipsis or an index twice in one operand.
  init?(_ text: String) {
    let plain = text.filter { $0 != " " }
    guard !plain.contains(".") else { return nil }
    let sides = plain.split(separator: ">", omittingEmptySubsequences: false)
    let left = sides[0].filter { $0 != "-" }
    operands = left.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    if sides.count > 1 {
      result = Array(sides[1])
    } else {
      let all = operands.flatMap { $0 }
      result = Set(all).filter { index in all.count(where: { $0 == index }) == 1 }.sorted()
    }
    guard operands.allSatisfy({ Set($0).count == $0.count }) else { return nil }
  }

  /// The product of two arrays of more than two axes; nil where axes before the last two are stretched.
  init?(_ product: Product, _ a: [Int], _ b: [Int]) {
    let names = Array("abcdefghijklmnopqrstuvwxyz")
    guard a.count + b.count < names.count, !a.isEmpty, !b.isEmpty else { return nil }
    var first = Array(names[..<a.count])
    var second = Array(names[a.count..<a.count + b.count])
    switch product {
    case .dot, .inner:
      let axis = product == .dot ? max(b.count - 2, 0) : b.count - 1
      second[axis] = first[a.count - 1]
      result = first.dropLast() + second.enumerated().filter { $0.offset != axis }.map(\.element)
    case .matmul:
      let axis = max(b.count - 2, 0)
      second[axis] = first[a.count - 1]
      let batch = max(a.count, b.count) - 2
      for place in 0..<min(a.count, b.count) - 2 where min(a.count, b.count) > 2 {
        guard a[a.count - 3 - place] == b[b.count - 3 - place] else { return nil }
        first[a.count - 3 - place] = second[b.count - 3 - place]
      }
      let longer = a.count >= b.count ? first : second
      result =
        longer.prefix(max(batch, 0)) + (a.count > 1 ? [first[a.count - 2]] : [])
        + (b.count > 1 ? [second[b.count - 1]] : [])
    case .outer: return nil
    }
    operands = [first, second]
  }

  /// What of the result's adjoint reaches one operand: the sum over the other operands and the adjoint.
  func share(of position: Int, _ tensors: [Tensor?], _ adjoint: Tensor) -> Tensor? {
    var factors: [([Character], Tensor)] = [(result, adjoint)]
    for (place, tensor) in tensors.enumerated() where place != position {
      guard let tensor, place < operands.count else { return nil }
      factors.append((operands[place], tensor))
    }
    guard position < operands.count, let own = tensors[position] else { return nil }
    var lengths: [Character: Int] = [:]
    for (indices, tensor) in factors + [(operands[position], own)] {
      guard indices.count == tensor.shape.count else { return nil }
      for (index, length) in zip(indices, tensor.shape) { lengths[index] = length }
    }
    let all = operands[position] + Set(lengths.keys).subtracting(operands[position]).sorted()
    let shape = all.map { lengths[$0] ?? 1 }
    func steps(_ indices: [Character]) -> [Int] {
      var steps = [Int](repeating: 0, count: all.count)
      var step = 1
      for index in indices.reversed() {
        if let place = all.firstIndex(of: index) { steps[place] = step }
        step *= lengths[index] ?? 1
      }
      return steps
    }
    let strides = factors.map { steps($0.0) }
    let target = steps(operands[position])
    var result = [Double](repeating: 0, count: own.count)
    var index = [Int](repeating: 0, count: all.count)
    for _ in 0..<shape.reduce(1, *) {
      var product = 1.0
      for (factor, stride) in zip(factors, strides) {
        product *= factor.1.values[zip(index, stride).reduce(0) { $0 + $1.0 * $1.1 }]
      }
      result[zip(index, target).reduce(0) { $0 + $1.0 * $1.1 }] += product
      var axis = all.count - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] < shape[axis] { break }
        index[axis] = 0
        axis -= 1
      }
    }
    return Tensor(result, shape: own.shape)
  }
}
