import NDArray

/// A value copied out of a machine with all that it holds, to be put back at any other moment.
indirect enum Kept {
  /// What has no object in the heap.
  case plain(Value)
  case text(String, Value.Tag)
  case array(NDArray)
  /// A list or tuple.
  case sequence([Kept], Value.Tag)
  /// The keys and values of a dict in turn, or the elements of a set.
  case entries([(key: Kept, value: Kept)], Value.Tag)

  /// So deep and so large a value is copied.
  private static let depth = 50
  private static let items = 1_000_000

  /// A copy of a value; nil for what is more than data (a function, an object of a class) or too large.
  init?(_ value: Value, of machine: Machine) {
    var left = Kept.items
    self.init(value, of: machine, depth: 0, left: &left)
  }

  private init?(_ value: Value, of machine: Machine, depth: Int, left: inout Int) {
    func copies(_ values: some Sequence<Value>, _ left: inout Int) -> [Kept]? {
      var result: [Kept] = []
      for item in values {
        left -= 1
        guard left > 0, let kept = Kept(item, of: machine, depth: depth + 1, left: &left) else { return nil }
        result.append(kept)
      }
      return result
    }
    guard depth < Kept.depth else { return nil }
    switch value.tag {
    case _ where !value.isReference: self = .plain(Value(tag: value.tag, bits: value.bits))
    case .string: self = .text(machine.heap.text(of: value), .string)
    case .array:
      guard case .array(let array) = machine.snapshot(value) else { return nil }
      self = .array(array)
    case .list, .tuple:
      guard let items = copies(machine.heap.items(of: value), &left) else { return nil }
      self = .sequence(items, value.tag)
    case .dict, .set:
      let pairs = machine.dictPairs(value)
      guard let keys = copies(pairs.map(\.key), &left), let values = copies(pairs.map(\.value), &left) else {
        return nil
      }
      self = .entries(Array(zip(keys, values)), value.tag)
    default: return nil
    }
  }

  /// The value anew, in the heap of a machine.
  func value(on machine: Machine) throws(Raise) -> Value {
    switch self {
    case .plain(let value): return value
    case .text(let text, let tag): return machine.heap.allocateString(text, tag: tag)
    case .array(let array): return machine.materialize(.array(array))
    case .sequence(let items, let tag):
      var values: [Value] = []
      for item in items { values.append(try item.value(on: machine)) }
      return tag == .list ? machine.heap.allocateList(values) : machine.heap.allocateTuple(values)
    case .entries(let entries, let tag):
      let result = machine.makeDict(tag)
      for entry in entries {
        try machine.insert(entry.value.value(on: machine), for: entry.key.value(on: machine), in: result)
      }
      return result
    }
  }
}
