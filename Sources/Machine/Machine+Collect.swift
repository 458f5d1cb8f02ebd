import NDArray

extension Machine {
  /// Collects what is no longer reachable, opens a new window for the record, and hands out a checkpoint of this moment.
  func makeCheckpoint() throws(Raise) {
    if isPrompt { return }
    let own = heap.bigBytesSinceCheckpoint
    collect()
    // A state that is larger than all that may be kept is not copied: going back starts from an earlier one.
    if let onCheckpoint, heap.top * 8 <= largestCheckpoint {
      onCheckpoint(Checkpoint(self, ownBigBytes: min(own, heap.bigBytes)))
    }
    let held = heap.top * 8 + heap.bigBytes + heap.texts.bytes
    if held > limits.memory { throw memoryLimit() }
  }

  /// A checkpoint of this moment. It collects garbage first, and the record begins anew: what happened before can be had
  /// again from an earlier checkpoint.
  package func checkpoint() -> Checkpoint {
    let own = heap.bigBytesSinceCheckpoint
    collect()
    return Checkpoint(self, ownBigBytes: min(own, heap.bigBytes))
  }

  /// Puts a state back.
  package func restore(_ state: Checkpoint) {
    let used = heap.top
    heap.words.update(from: state.heap, count: state.heapCount)
    if used > state.heapCount + heap.softLimit * 4 { Heap.discard(heap.words, from: state.heapCount, to: used) }
    heap.top = state.heapCount
    heap.outside.restore(state.big)
    heap.texts = state.texts
    heap.bigBytes = heap.outside.bytes
    heap.bigBytesSinceCheckpoint = 0
    setWindow()
    stack.update(from: state.stack, count: state.stackCount)
    for (index, frame) in state.frames.enumerated() { frames[index] = frame }
    frameCount = state.frames.count
    constantCount = min(constantCapacity, state.constants.count)
    for index in 0..<constantCount { constants[index] = state.constants[index] }
    pointer = state.pointer
    steps = state.steps
    operations = state.operations
    step = state.step
    firstOperation = state.firstOperation
    statement = state.statement
    printed = state.printed
    draws = state.draws
    identities = state.identities
    derives = derives || state.derives
    forgetCaches()
    random = state.random
    pythonRandom = state.pythonRandom
    figure = state.figure
    printOptions = state.printOptions
    floatErrors = state.floatErrors
    silenced = state.silenced
    isPrompt = false
    openRecord()
    makeConstants()
  }

  private func openRecord() {
    recorder.firstOperation = operations + 1
    recorder.firstStep = steps + 1
    recorder.storeCount = 0
    work.beginCount()
    workLimit = usualWorkLimit
  }

  /// The next checkpoint is due when as much has been allocated again as is alive, at least a window.
  /// (and never so late that the script could hold more than it may).
  private func setWindow() {
    heap.softLimit = min(heap.top + max(window, heap.top), max(heap.top + window, limits.memory / 8))
  }

  // MARK: Collecting

  /// Copies what can be reached from the slots and constants into the spare segment, which becomes the one in use.
  private func collect() {
    let old = heap.words
    let used = heap.top
    swap(&heap.words, &heap.spare)
    heap.top = 1
    var collector = Collector(from: old, keeping: heap.outside.count)
    for index in 0..<constantCount { constants[index] = collector.move(constants[index], heap) }
    for index in 0..<stackTop { stack[index] = collector.move(stack[index], heap) }
    figure = collector.move(figure, heap)
    if displayed.isReference { displayed = .unset }
    forgetCaches()
    collector.scan(heap)
    heap.outside.keep(collector.isKept)
    heap.bigBytes = heap.outside.bytes
    heap.bigBytesSinceCheckpoint = 0
    if used > 4 * window + 2 * heap.top { Heap.discard(old, from: 4 * window, to: used) }
    setWindow()
    openRecord()
  }
}

/// Copies objects from one segment to another (Cheney's way: what has been copied is scanned in order).
private struct Collector {
  let from: UnsafeMutablePointer<UInt64>
  var isKept: [Bool]
  /// How far what has been copied has been scanned.
  private var scanned = 1
  /// Storages outside whose items have to be scanned.
  private var outside: [Int] = []
  /// In the old segment, the header of an object that has been copied: this mark, and its new address.
  private static let forwarded: UInt64 = 0xFF

  init(from: UnsafeMutablePointer<UInt64>, keeping count: Int) {
    self.from = from
    isKept = Array(repeating: false, count: count)
  }

  /// The value with its object copied.
  @inline(__always) mutating func move(_ value: Value, _ heap: Heap) -> Value {
    guard value.isReference else { return value }
    var result = value
    result.bits = UInt64(truncatingIfNeeded: move(value.address, heap))
    return result
  }

  /// The new address of an object.
  private mutating func move(_ address: Int, _ heap: Heap) -> Int {
    let header = from[address]
    if header & 0xFF == Collector.forwarded { return Int(header >> 8) }
    let count = Int(header >> 32)
    let new = heap.top
    (heap.words + new).update(from: from + address, count: count)
    heap.top += count
    from[address] = Collector.forwarded | UInt64(new) << 8
    return new
  }

  /// The new reference of a storage.
  private mutating func moveStorage(_ reference: Int, _ heap: Heap) -> Int {
    if reference < Heap.bigBase { return move(reference, heap) }
    let index = reference - Heap.bigBase
    if !isKept[index] {
      isKept[index] = true
      if heap.outside.notes(index).pointee.holdsReferences { outside.append(index) }
    }
    return reference
  }

  /// Follows the references in everything that has been copied.
  mutating func scan(_ heap: Heap) {
    while true {
      while scanned < heap.top {
        let address = scanned
        scanned += heap.size(at: address)
        scanObject(address, heap)
      }
      guard let index = outside.popLast() else { return }
      // Items that are references change their addresses; a checkpoint that shares the storage keeps the old ones.
      heap.prepareToWrite(Heap.bigBase + index)
      guard let storage = heap.outside[index] else { continue }
      let items = UnsafeMutableRawPointer(storage.words).assumingMemoryBound(to: Value.self)
      for position in 0..<storage.notes.pointee.used / 2 { items[position] = move(items[position], heap) }
    }
  }

  private mutating func scanObject(_ address: Int, _ heap: Heap) {
    switch heap.tag(at: address) {
    case .tuple:
      moveValues(address, at: 2, count: Int(heap.words[address + 1]), heap)
    case .items:
      moveValues(address, at: 1, count: (heap.size(at: address) - 1) / 2, heap)
    case .list, .dict, .set, .array:
      let reference = Int(truncatingIfNeeded: heap.words[address + 1])
      heap.words[address + 1] = UInt64(truncatingIfNeeded: moveStorage(reference, heap))
      let tag = heap.tag(at: address)
      if tag == .dict || tag == .set, heap.words[address + 4] != 0 {
        let index = Int(truncatingIfNeeded: heap.words[address + 4])
        heap.words[address + 4] = UInt64(truncatingIfNeeded: moveStorage(index, heap))
      }
    case .range, .slice, .function, .method, .iterator, .cell, .exception, .instance, .userClass, .generator,
      .descriptor, .superProxy, .randomGenerator:
      moveValues(address, at: 1, count: (heap.size(at: address) - 1) / 2, heap)
    default:
      break
    }
  }

  private mutating func moveValues(_ address: Int, at offset: Int, count: Int, _ heap: Heap) {
    let values = heap.values(address, at: offset)
    for index in 0..<count { values[index] = move(values[index], heap) }
  }
}
