import NDArray

/// A sum of products over named indices, `ij,jk->ik`: any product of arrays, and its derivatives, which are such sums again.
struct IndexedSum {
  private let operands: [[Character]]
  private let result: [Character]

  /// How many operands it has.
  var operandCount: Int { operands.count }

  /// From the text of `einsum`, for so many operands; nil for what is none, or has an ellipsis.
  init?(_ text: String, operands count: Int) {
    let plain = text.filter { $0 != " " }
    guard !plain.contains(".") else { return nil }
    let sides = plain.split(separator: ">", omittingEmptySubsequences: false)
    operands = sides[0].filter { $0 != "-" }.split(separator: ",", omittingEmptySubsequences: false).map(Array.init)
    if sides.count > 1 {
      result = Array(sides[1])
    } else {
      let all = operands.flatMap { $0 }
      result = Set(all).filter { index in all.count(where: { $0 == index }) == 1 }.sorted()
    }
    guard operands.count == count else { return nil }
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
    guard position < operands.count, tensors.count >= operands.count, let own = tensors[position] else { return nil }
    func fitting(_ indices: [Character], _ tensor: Tensor) -> Tensor? {
      if indices.count == tensor.shape.count { return tensor }
      return indices.count == 1 ? tensor.reshaped([tensor.count]) : nil
    }
    var lengths: [Character: Int] = [:]
    var fitted: [Tensor] = []
    for (indices, tensor) in zip(operands, tensors) {
      guard let tensor = tensor.flatMap({ fitting(indices, $0) }) else { return nil }
      for (index, length) in zip(indices, tensor.shape) {
        if let known = lengths[index], known != length, known != 1, length != 1 { return nil }
        lengths[index] = max(lengths[index] ?? 1, length)
      }
      fitted.append(tensor)
    }
    let shape = result.map { lengths[$0] ?? 1 }
    guard adjoint.count == shape.reduce(1, *) else { return nil }
    var factors: [([Character], Tensor)] = [(result, adjoint.reshaped(shape))]
    for (place, tensor) in fitted.enumerated() where place != position { factors.append((operands[place], tensor)) }
    let mine = operands[position]
    let all = Set(lengths.keys).sorted()
    /// How far a step along each index goes in an array with these axes; an index may stand for several of them.
    func steps(_ indices: [Character], _ shape: [Int]) -> [Int] {
      var steps = [Int](repeating: 0, count: all.count)
      var step = 1
      for (index, length) in zip(indices, shape).reversed() {
        if let place = all.firstIndex(of: index), length > 1 { steps[place] += step }
        step *= length
      }
      return steps
    }
    let strides = factors.map { steps($0.0, $0.1.shape) }
    let target = steps(mine, fitted[position].shape)
    var share = [Double](repeating: 0, count: own.count)
    var index = [Int](repeating: 0, count: all.count)
    for _ in 0..<all.reduce(1, { $0 * (lengths[$1] ?? 1) }) {
      var product = 1.0
      for (factor, stride) in zip(factors, strides) {
        product *= factor.1.values[zip(index, stride).reduce(0) { $0 + $1.0 * $1.1 }]
      }
      share[zip(index, target).reduce(0) { $0 + $1.0 * $1.1 }] += product
      var axis = all.count - 1
      while axis >= 0 {
        index[axis] += 1
        if index[axis] < lengths[all[axis]] ?? 1 { break }
        index[axis] = 0
        axis -= 1
      }
    }
    return Tensor(share, shape: own.shape)
  }
}
