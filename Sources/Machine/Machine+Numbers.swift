import NDArray

extension Machine {
  /// A copy of a value with its numbers as an array where it has some: lists and tuples of numbers, or of such lists of equal
  /// length, too; any other value as `snapshot(_:)` copies it.
  package func numericSnapshot(_ value: Value) -> Snapshot {
    guard value.tag == .list || value.tag == .tuple else { return snapshot(value) }
    var shape: [Int] = []
    var level = [value]
    // One level of brackets after the other, each as wide as the whole.
    while let first = level.first, first.tag == .list || first.tag == .tuple, shape.count < 8 {
      let count = heap.items(of: first).count
      var inner: [Value] = []
      for item in level {
        guard item.tag == .list || item.tag == .tuple, heap.items(of: item).count == count,
          inner.count + count <= limits.arraySize
        else { return snapshot(value) }
        inner += heap.items(of: item)
      }
      shape.append(count)
      level = inner
    }
    if level.allSatisfy({ $0.isIntegral }) {
      return .array(NDArray(cells: level.map(\.bits), dtype: .int64, shape: shape))
    }
    guard level.allSatisfy({ $0.isNumber }) else { return snapshot(value) }
    return .array(NDArray(level.map(\.number), shape: shape))
  }
}
