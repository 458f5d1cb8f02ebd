import Machine

/// Which cells of its operand a cell of a reduction gathers: all along the axes that it takes away.
struct ReductionCells {
  private let pattern: [Int?]
  private let lengths: [Int]
  let count: Int

  /// Nil where the `axis` argument is nothing that is known.
  init?(_ shape: [Int], axis: Value?, at index: [Int], _ machine: Machine) {
    guard let axes = ReductionCells.axes(axis, rank: shape.count, machine) else { return nil }
    self.init(shape, axes, at: index)
  }

  /// Nil where the index does not fit what is left without the axes.
  init?(_ shape: [Int], _ axes: Set<Int>, at index: [Int]) {
    let keeps = index.count == shape.count && !axes.isEmpty
    guard keeps || index.count + axes.count == shape.count else { return nil }
    var rest = index[...]
    var pattern: [Int?] = []
    for axis in shape.indices {
      if axes.contains(axis) {
        pattern.append(nil)
        if keeps { rest = rest.dropFirst() }
      } else {
        pattern.append(rest.popFirst() ?? 0)
      }
    }
    self.pattern = pattern
    lengths = axes.sorted().map { shape[$0] }
    count = lengths.reduce(1, *)
  }

  /// The place of the k-th cell.
  subscript(_ k: Int) -> [Int] {
    var next = Provenance.place(k, lengths).makeIterator()
    return pattern.map { $0 ?? next.next() ?? 0 }
  }

  /// The axes that an `axis` argument names, all without one.
  static func axes(_ value: Value?, rank: Int, _ machine: Machine) -> Set<Int>? {
    guard let value, value.tag != .none, !value.isUnset else { return Set(0..<rank) }
    let items = value.tag == .tuple ? Array(machine.heap.items(of: value)) : [value]
    var result: Set<Int> = []
    for item in items {
      guard item.isIntegral else { return nil }
      let axis = item.integer < 0 ? item.integer &+ rank : item.integer
      guard axis >= 0, axis < rank else { return nil }
      result.insert(axis)
    }
    return result
  }
}
