import Syntax

/// What `keys()`, `values()` and `items()` of a dict give: the dict itself under another tag, so that they follow its changes.
extension Machine {
  /// What a view of a dict shows now, in order.
  package func viewItems(_ view: Value) -> [Value] {
    let pairs = dictPairs(view)
    switch view.tag {
    case .dictValues: return pairs.map(\.value)
    case .dictItems: return pairs.map { heap.allocateTuple([$0.key, $0.value]) }
    default: return pairs.map(\.key)
    }
  }

  /// The item of a dict or of a view of one at a position, or nil past the end.
  func viewItem(_ position: Int, of view: Value) -> Value? {
    guard position < Int(heap.words[view.address + 3]) else { return nil }
    let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[view.address + 1]))
    switch view.tag {
    case .dictValues: return items[2 * position + 1]
    case .dictItems: return heap.allocateTuple([items[2 * position], items[2 * position + 1]])
    default: return items[2 * position]
    }
  }

  /// Whether a view of a dict shows a value.
  func viewContains(_ view: Value, _ item: Value) throws(Raise) -> Bool {
    let dict = Value(tag: .dict, bits: view.bits)
    switch view.tag {
    case .dictKeys: return try lookup(item, in: dict) != nil
    case .dictItems:
      guard item.tag == .tuple, heap.items(of: item).count == 2 else { return false }
      let (key, wanted) = (heap.items(of: item)[0], heap.items(of: item)[1])
      guard let value = try lookup(key, in: dict) else { return false }
      if isSame(value, wanted) { return true }
      return try isEqual(value, wanted)
    default:
      for pair in dictPairs(view) {
        if isSame(pair.value, item) { return true }
        if try isEqual(pair.value, item) { return true }
      }
      return false
    }
  }

  /// Whether a value is a set or a view that behaves like one.
  func isSetLike(_ value: Value) -> Bool { value.tag == .set || value.tag == .dictKeys || value.tag == .dictItems }

  /// A set of the items of a set or view.
  func asSet(_ value: Value) throws(Raise) -> Value { value.tag == .set ? value : try buildSet(viewItems(value)) }

  /// A set operator one of whose operands is a view; nil for other operators.
  func viewBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    guard isSetLike(a) && a.tag != .set || isSetLike(b) && b.tag != .set, let operation = setOperation(operation) else {
      return nil
    }
    return try combine(operation, buildSet(allItems(a)), with: allItems(b))
  }

  /// Whether two views, or a view and a set, have the same items.
  func viewsEqual(_ a: Value, _ b: Value) throws(Raise) -> Bool {
    guard isSetLike(a), isSetLike(b) else { return isSame(a, b) }
    let (x, y) = (try asSet(a), try asSet(b))
    guard dictPairs(x).count == dictPairs(y).count else { return false }
    return try isSubset(x, of: y)
  }
}
