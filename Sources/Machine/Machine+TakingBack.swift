import NDArray

/// For machines that only look: walking backwards through the window, and running again with another number somewhere.
extension Machine {
  /// Takes back what an operation and all behind it have stored, so that everything that existed reads as it was before it.
  /// The machine cannot go on from there; it is to be put back elsewhere. It is false when there was nothing. `noting` is told
  /// of each large storage that was written, and of nil for all others.
  @discardableResult
  package func takeBack(from operation: UInt64, noting note: (Int?) -> Void = { _ in }) -> Bool {
    let before = recorder.storeCount
    while recorder.storeCount > 0, recorder.stores[recorder.storeCount - 1].operation >= operation {
      recorder.storeCount -= 1
      let store = recorder.stores[recorder.storeCount]
      let target =
        store.location < Heap.bigBase ? heap.words + store.location : heap.storage(store.location) + store.offset
      target.update(from: heap.storage(store.saved), count: store.count)
      note(store.location < Heap.bigBase ? nil : store.location)
    }
    return recorder.storeCount < before
  }

  /// Whether a storage lies outside the segment, so that it is written by stores into itself alone.
  package func isLarge(storage: Int) -> Bool { storage >= Heap.bigBase }

  /// Whether an operation stored into something that existed, those after it being taken back.
  package func isChanged(by operation: UInt64) -> Bool {
    recorder.storeCount > 0 && recorder.stores[recorder.storeCount - 1].operation >= operation
  }

  /// What an index shows of a list, tuple, dict or array as it reads now; unset when that fails.
  package func reading(_ index: Value, of object: Value) -> Value { (try? item(index, of: object)) ?? .unset }

  /// Which cells of an array of this shape an index shows, counted from 1 in C order; nil when it shows none. It leaves no trace.
  package func positions(of index: Value, inShape shape: [Int]) -> NDArray? {
    let mark = mark()
    defer { rollback(mark) }
    let count = shape.reduce(1, *)
    guard count > 0, count < 4_000_000 else { return nil }
    let numbered = NDArray(cells: Array(1...UInt64(count)), dtype: .int64, shape: shape)
    return (try? item(index, of: materialize(.array(numbered)))).flatMap { snapshot($0).numbers }
  }

  /// The number of the first operation in the window.
  package var firstRecordedOperation: UInt64 { recorder.firstOperation }

  /// What a list, tuple, dict or object of the script holds, each with how Python reaches it: `[0]`, `['W1']`, `.W1`.
  package func parts(of container: Value) -> [(path: String, value: Value)] {
    switch container.tag {
    case .list, .tuple: return heap.items(of: container).enumerated().map { ("[\($0.offset)]", $0.element) }
    case .dict: return entries(of: container).map { ("[\($0.isText ? "'\($0.key)'" : $0.key)]", $0.value) }
    case .instance:
      let dict = heap.values(container.address)[1]
      return dict.tag == .dict ? entries(of: dict).map { (".\($0.key)", $0.value) } : []
    default: return []
    }
  }

  private func entries(of dict: Value) -> [(key: String, isText: Bool, value: Value)] {
    dictPairs(dict).map { key, value in
      let isText = key.tag == .string
      return (isText ? heap.text(of: key) : representation(key), isText, value)
    }
  }

  /// Adds to one cell of a storage of floats; nothing of it is logged. False where there is no such cell.
  package func nudge(storage: Int, at place: Int, by amount: Double) -> Bool {
    guard place >= 0, place < heap.storageCount(storage) else { return false }
    heap.prepareToWrite(storage)
    let cells = heap.storage(storage)
    cells[place] = (Double(bitPattern: cells[place]) + amount).bitPattern
    return true
  }

  /// Whether cells of a storage hold these numbers. It may be asked of any address: where no storage lies it is false.
  package func holds(_ numbers: [Double], storage: Int, at places: [Int]) -> Bool {
    guard storage >= 0, numbers.count == places.count, let last = places.max(), let first = places.min(), first >= 0
    else { return false }
    if storage >= Heap.bigBase {
      let place = storage - Heap.bigBase
      guard heap.outside.indices.contains(place), heap.outside[place] != nil else { return false }
    } else if storage + last + 1 >= heap.top {
      return false
    }
    guard last < heap.storageCount(storage) else { return false }
    let cells = heap.storage(storage)
    return zip(numbers, places).allSatisfy {
      $0.bitPattern == cells[$1] || $0.isNaN && Double(bitPattern: cells[$1]).isNaN
    }
  }

  /// Adds to a number wherever it is held: under names, in lists, in attributes; a whole one becomes a float. It is recognised
  /// by the operation that made it. False when it is held nowhere.
  package func nudge(number value: Value, by amount: Double) -> Bool {
    guard value.isFloating || value.tag == .int, value.origin != 0 else { return false }
    let changed = (value.number + amount).bitPattern
    let tag = value.isFloating ? value.tag : Value.Tag.float
    var isFound = false
    func look(_ values: UnsafeMutablePointer<Value>) {
      let held = values[0]
      if held.tag == value.tag, held.origin == value.origin, held.bits == value.bits {
        values[0] = Value(tag: tag, bits: changed, origin: held.origin)
        isFound = true
      }
    }
    for position in 0..<stackTop { look(stack + position) }
    // A value is two words, and may begin at any word of an object.
    var place = 1
    while place + 1 < heap.top {
      if heap.words[place + 1] == value.bits, UInt8(truncatingIfNeeded: heap.words[place]) == value.tag.rawValue,
        UInt32(truncatingIfNeeded: heap.words[place] >> 32) == value.origin
      {
        look(heap.values(place, at: 0))
      }
      place += 1
    }
    for reference in heap.outside.indices where heap.outside.notes(reference).pointee.used > 0 {
      let storage = Heap.bigBase + reference
      heap.prepareToWrite(storage)
      let items = heap.itemsPointer(storage)
      for position in 0..<heap.storageCount(storage) / 2 { look(items + position) }
    }
    return isFound
  }
}
