import Diagnostics
import Syntax

/// Sets: their order, and what their operators do.
extension Machine {
  /// The items of a set, in the order in which CPython gives them where that does not change from run to run: CPython's table
  /// is filled as it would be by adding the items one after the other. Sets that hold text keep the order in which the items
  /// came.
  package func setItems(_ set: Value) throws(Raise) -> [Value] {
    let items = dictPairs(set).map(\.key)
    guard items.count > 1, items.allSatisfy({ isReproducible($0, depth: 0) }) else { return items }
    var hashes: [Int] = []
    for item in items { hashes.append(try hash(item)) }
    // A set that was copied begins with the table of its copy.
    var table = [Int](repeating: -1, count: 8 << Int(heap.words[set.address] >> 16 & 0xFF))
    var filled = 0
    for entry in items.indices {
      Machine.place(entry, hashes, in: &table)
      filled += 1
      // CPython lets a table fill to three fifths.
      guard filled * 5 >= (table.count - 1) * 3 else { continue }
      let wanted = filled > 50_000 ? filled * 2 : filled * 4
      var size = 8
      while size <= wanted { size <<= 1 }
      let old = table
      table = [Int](repeating: -1, count: size)
      for entry in old where entry >= 0 { Machine.place(entry, hashes, in: &table) }
    }
    return table.filter { $0 >= 0 }.map { items[$0] }
  }

  /// A set that is a copy of another, as a literal of three or more constants is, too: its table has room at once for twice
  /// as many items.
  package func copySet(_ set: Value, isFrozen: Bool = false) throws(Raise) -> Value {
    let items = try setItems(set)
    let copy = try buildSet(items, isFrozen: isFrozen)
    if items.count >= 5 {
      var scale = 0
      while 8 << scale <= 2 * items.count { scale += 1 }
      heap.words[copy.address] |= UInt64(scale) << 16
    }
    return copy
  }

  /// Whether an item's hash is the same in every run of CPython.
  private func isReproducible(_ item: Value, depth: Int) -> Bool {
    if item.isNumber { return true }
    return item.tag == .tuple && depth < 8
      && heap.items(of: item).allSatisfy { isReproducible($0, depth: depth + 1) }
  }

  /// Puts an entry where CPython's probing puts it: up to nine places beside each other, then somewhere else.
  private static func place(_ entry: Int, _ hashes: [Int], in table: inout [Int]) {
    let mask = UInt(table.count - 1)
    var perturb = UInt(bitPattern: hashes[entry])
    var start = perturb & mask
    while true {
      let last = start + 9 <= mask ? start + 9 : start
      for place in start...last where table[Int(place)] < 0 {
        table[Int(place)] = entry
        return
      }
      perturb >>= 5
      start = (start &* 5 &+ 1 &+ perturb) & mask
    }
  }

  /// What a set operator is called as a method; nil for other operators.
  func setOperation(_ operation: Operation) -> SetOperation? {
    switch operation {
    case .bitOr: .union
    case .bitAnd: .intersection
    case .subtract: .difference
    case .bitXor: .symmetricDifference
    default: nil
    }
  }

  /// What is done with two sets.
  package enum SetOperation {
    case union, intersection, difference, symmetricDifference
  }

  func setBinary(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value {
    guard let operation = setOperation(operation) else { throw unsupportedOperands(operation, a, b) }
    return try combine(operation, a, with: try setItems(b))
  }

  /// A new set of the items that two have together.
  package func combine(_ operation: SetOperation, _ set: Value, with others: [Value]) throws(Raise) -> Value {
    let isFrozen = heap.words[set.address] >> 8 & 0xFF == 1
    let other = try buildSet(others)
    let own = try setItems(set)
    var result: [Value] = []
    switch operation {
    case .union:
      let copy = try copySet(set, isFrozen: isFrozen)
      for item in others { try insert(.none, for: item, in: copy) }
      return copy
    case .intersection: for item in own where try contains(other, item) { result.append(item) }
    case .difference: for item in own where try !contains(other, item) { result.append(item) }
    case .symmetricDifference: return try toggled(others, by: own, isFrozen: isFrozen)
    }
    return try buildSet(result, isFrozen: isFrozen)
  }

  /// A new set of what is in one of two lists alone, as CPython makes it: a copy of one from which the items of the other are
  /// taken, or put in; what was taken keeps its place in the table until that grows.
  private func toggled(_ items: [Value], by others: [Value], isFrozen: Bool) throws(Raise) -> Value {
    let result = try buildSet(items, isFrozen: isFrozen)
    var size = 8
    if items.count >= 5 { while size <= 2 * items.count { size *= 2 } }
    var (used, filled) = (dictPairs(result).count, dictPairs(result).count)
    for item in others {
      if try remove(item, from: result) != nil {
        used -= 1
        continue
      }
      try insert(.none, for: item, in: result)
      used += 1
      filled += 1
      guard filled * 5 >= (size - 1) * 3 else { continue }
      size = 8
      while size <= (used > 50_000 ? used * 2 : used * 4) { size *= 2 }
      filled = used
    }
    heap.words[result.address] |= UInt64(size.trailingZeroBitCount - 3) << 16
    return result
  }

  /// `a |= b` of sets and dicts; nil for other operators.
  func setInPlace(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Value? {
    if a.tag == .dict {
      guard operation == .bitOr, b.tag == .dict else { return nil }
      for pair in dictPairs(b) { try insert(pair.value, for: pair.key, in: a) }
      return a
    }
    guard b.tag == .set, let operation = setOperation(operation), heap.words[a.address] >> 8 & 0xFF == 0 else {
      return nil
    }
    try replaceEntries(of: a, with: try combine(operation, a, with: try setItems(b)))
    return a
  }

  /// Gives a dict or set the entries of another, new one.
  package func replaceEntries(of dict: Value, with other: Value) throws(Raise) {
    logObject(dict.address, at: 1, count: 4)
    for word in 1...4 { heap.words[dict.address + word] = heap.words[other.address + word] }
  }

  /// `a < b` and the like: whether one set holds all of the other.
  func setOrdered(_ operation: Operation, _ a: Value, _ b: Value) throws(Raise) -> Bool {
    let (x, y) = (dictPairs(a).count, dictPairs(b).count)
    switch operation {
    case .less: return x < y ? try isSubset(a, of: b) : false
    case .lessOrEqual: return try isSubset(a, of: b)
    case .greater: return y < x ? try isSubset(b, of: a) : false
    default: return try isSubset(b, of: a)
    }
  }

  /// Whether a set holds all items of another.
  package func isSubset(_ set: Value, of other: Value) throws(Raise) -> Bool {
    for item in dictPairs(set) where try !contains(other, item.key) { return false }
    return true
  }
}
