import Diagnostics
import NDArray

extension Machine {
  // A loop's state is three registers: what is iterated over, the number of items taken (so the pass under way counts
  // from 1), and for a range the next number. Lists are looked at afresh each time, as Python does.

  /// Prepares to iterate.
  func beginLoop(_ source: Value, _ state: UnsafeMutablePointer<Value>) throws(Raise) {
    var source = source
    switch source.tag {
    case .range, .list, .tuple, .string, .iterator: break
    case .array:
      if heap.layout(of: source).rank == 0 { throw .typeError("iteration over a 0-d array") }
    case .panelGrid: source = heap.allocateTuple(PanelGrid(source).items)
    case .dict, .dictKeys, .dictValues, .dictItems:
      state[0] = source
      state[1] = .int(0)
      state[2] = .int(Int(heap.words[source.address + 3]))
      return
    case .set:
      // Its items as they are now, and beside them the set, to notice that it changes.
      state[0] = heap.allocateTuple(try setItems(source))
      state[1] = .int(0)
      state[2] = source
      return
    case .generator: break
    case .userClass where hasMetaclass(source): return try beginLoop(try instanceIterator(source), state)
    case .bytes: source = heap.allocateTuple(heap.bytes(of: source).map { .int(Int($0)) })
    case .instance:
      let iterator = try instanceIterator(source)
      if iterator.tag != .instance { return try beginLoop(iterator, state) }
      source = iterator
    default:
      throw .typeError("'\(typeName(source))' object is not iterable")
    }
    state[0] = source
    state[1] = .int(0)
    state[2] = source.tag == .range ? heap.values(source.address)[0] : .none
  }

  /// The next item, or nil at the end. The loop of instructions takes those of ranges itself, and has items that no operation
  /// made recorded.
  @inline(__always)
  func nextItem(_ state: UnsafeMutablePointer<Value>, isRecorded: Bool = false) throws(Raise) -> Value? {
    let source = state[0]
    let taken = state[1].integer
    if source.tag == .list || source.tag == .tuple {
      let items = heap.items(of: source)
      if state[2].tag == .set, Int(heap.words[state[2].address + 3]) != items.count {
        throw .exception(.runtimeError, "Set changed size during iteration")
      }
      guard taken < items.count else { return nil }
      state[1] = .int(taken &+ 1)
      let item = items[taken]
      return isRecorded && item.origin == 0 && Machine.isTraced(item) ? handedOut(item, from: source, at: taken) : item
    }
    if source.tag == .dict || source.isDictView, Int(heap.words[source.address + 3]) != state[2].integer {
      throw .exception(.runtimeError, "dictionary changed size during iteration")
    }
    guard let item = try element(taken, of: source, isRecorded: isRecorded) else { return nil }
    state[1] = .int(taken + 1)
    return item
  }

  /// Whether an item is recorded where it is handed out: what a derivative may go through.
  private static func isTraced(_ item: Value) -> Bool { item.isFloating || item.tag == .array }

  /// An item that no operation made, recorded as the part that it is of what it was taken from: `source[position]`.
  ///
  /// A name that is given it behind this is recorded, too, so that it is known by its name.
  private func handedOut(_ item: Value, from source: Value, at position: Int) -> Value {
    let item = record(pointer, source, .int(position), operands: 2, item)
    firstOperation = operations &+ 1
    return item
  }

  /// The item at a position from 0, or nil past the end.
  private func element(_ position: Int, of source: Value, isRecorded: Bool) throws(Raise) -> Value? {
    switch source.tag {
    case .list, .tuple:
      let items = heap.items(of: source)
      guard position < items.count else { return nil }
      let item = items[position]
      return isRecorded && item.origin == 0 && Machine.isTraced(item)
        ? handedOut(item, from: source, at: position) : item
    case .dict, .dictKeys, .dictValues, .dictItems: return viewItem(position, of: source)
    case .array:
      let layout = heap.layout(of: source)
      if layout.rank == 0 { throw .typeError("iteration over a 0-d array") }
      guard position < Int(layout.shape[0]) else { return nil }
      let item = row(position, of: source, layout)
      return isRecorded && (item.isNumber || item.tag == .array)
        ? handedOut(item, from: source, at: position) : item
    case .string:
      let characters = heap.text(of: source).unicodeScalars
      guard position < characters.count else { return nil }
      return heap.allocateString(
        String(characters[characters.index(characters.startIndex, offsetBy: position)]))
    case .range:
      let count = rangeCount(source)
      return position < count
        ? .int(heap.values(source.address)[0].integer + position * heap.values(source.address)[2].integer) : nil
    case .iterator:
      return try advance(source, isRecorded: isRecorded)
    case .generator:
      return try next(of: source)
    case .instance:
      return try instanceNext(source)
    default:
      return nil
    }
  }

  /// The part of an array at a position of its first axis: a view, or a NumPy scalar.
  func row(_ position: Int, of array: Value, _ layout: Layout) -> Value {
    let offset = heap.offset(of: array) + position * Int(layout.strides[0])
    if layout.rank == 1 {
      return scalar(heap.storage(heap.storage(of: array))[offset], heap.dtype(of: array))
    }
    var inner = layout
    inner.rank -= 1
    for axis in 0..<inner.rank {
      inner.shape[axis] = layout.shape[axis + 1]
      inner.strides[axis] = layout.strides[axis + 1]
    }
    inner.shape[inner.rank] = 1
    inner.strides[inner.rank] = 0
    return heap.allocateView(of: array, dtype: heap.dtype(of: array), offset: offset, layout: inner)
  }

  // MARK: Iterators

  /// What an iterator object does with its sources.
  package enum IteratorKind: Int {
    case plain, zip, enumerate, reversed
  }

  /// An iterator over one or more sources: `zip`, `enumerate`, `reversed`, `iter`.
  package func makeIterator(_ kind: IteratorKind, _ sources: [Value], start: Int = 0) throws(Raise) -> Value {
    var states: [Value] = []
    for source in sources {
      var source = source
      if payload(of: source) != nil, special(.iter, of: source) == nil { source = plain(source) }
      if source.isDictView { source = heap.allocateTuple(viewItems(source)) }
      if source.tag == .dict { source = heap.allocateTuple(dictPairs(source).map(\.key)) }
      if source.tag == .set { source = heap.allocateTuple(try setItems(source)) }
      if source.tag == .bytes { source = heap.allocateTuple(heap.bytes(of: source).map { .int(Int($0)) }) }
      switch source.tag {
      case .range, .list, .tuple, .string, .iterator, .array: break
      default: throw .typeError("'\(typeName(source))' object is not iterable")
      }
      states.append(source)
    }
    let tuple = heap.allocateTuple(states)
    let address = heap.allocate(.iterator, words: 9)
    let values = heap.values(address)
    values[0] = tuple
    values[1] = .int(kind == .reversed ? (try count(of: states[0]) - 1) : 0)
    values[2] = .int(kind.rawValue)
    values[3] = .int(start)
    return .object(.iterator, address)
  }

  /// The next item of an iterator object, or nil at its end.
  package func advance(_ iterator: Value, isRecorded: Bool = false) throws(Raise) -> Value? {
    let values = heap.values(iterator.address)
    let position = values[1].integer
    let kind = IteratorKind(rawValue: values[2].integer) ?? .plain
    let start = values[3].integer
    let sources = Array(heap.items(of: values[0]))
    guard position >= 0 else { return nil }
    var items: [Value] = []
    for source in sources {
      guard let item = try element(position, of: source, isRecorded: isRecorded) else { return nil }
      items.append(item)
    }
    if sources.isEmpty { return nil }
    logObject(iterator.address, at: 3, count: 2)
    heap.values(iterator.address)[1] = .int(kind == .reversed ? position - 1 : position + 1)
    switch kind {
    case .plain, .reversed: return items[0]
    case .zip: return heap.allocateTuple(items)
    case .enumerate: return heap.allocateTuple([.int(start + position), items[0]])
    }
  }

  /// All items of an iterable.
  package func allItems(_ source: Value) throws(Raise) -> [Value] {
    switch source.tag {
    case .list, .tuple:
      let items = Array(heap.items(of: source))
      wentThrough(items.count)
      return items
    case .dict: return dictPairs(source).map(\.key)
    case .set: return try setItems(source)
    case .generator: return try drained(source)
    case .dictKeys, .dictValues, .dictItems: return viewItems(source)
    case .instance:
      if special(.iter, of: source) == nil, let held = payload(of: source) { return try allItems(held) }
      return Array(heap.items(of: try askPrelude("_drain", source)))
    case .userClass where hasMetaclass(source): return Array(heap.items(of: try askPrelude("_drain", source)))
    case .range:
      try checkRoom(words: 2 * rangeCount(source))
      return Array(rangeItems(source))
    default: break
    }
    var state: (Value, Value, Value) = (.unset, .unset, .unset)
    return try withUnsafeMutablePointer(to: &state) { pointer -> Swift.Result<[Value], Raise> in
      pointer.withMemoryRebound(to: Value.self, capacity: 3) { slots in
        do throws(Raise) {
          try beginLoop(source, slots)
          var items: [Value] = []
          while let item = try nextItem(slots) {
            items.append(item)
            if items.count & 4095 == 0 {
              try checkRoom(words: 2 * items.count)
              if poll() { throw .interrupted }
            }
          }
          return .success(items)
        } catch {
          return .failure(error)
        }
      }
    }.get()
  }

  /// How many items a sequence has.
  package func count(of value: Value) throws(Raise) -> Int {
    switch value.tag {
    case .list, .tuple: return heap.items(of: value).count
    case .string: return heap.text(of: value).unicodeScalars.count
    case .bytes: return heap.bytes(of: value).count
    case .dict, .set, .dictKeys, .dictValues, .dictItems: return Int(heap.words[value.address + 3])
    case .range: return rangeCount(value)
    case .array:
      let layout = heap.layout(of: value)
      if layout.rank == 0 { throw .typeError("len() of unsized object") }
      return Int(layout.shape[0])
    case .instance: return try instanceCount(value)
    case .userClass where hasMetaclass(value): return try instanceCount(value)
    default: throw .typeError("object of type '\(typeName(value))' has no len()")
    }
  }

  // MARK: Ranges

  /// A new range; `step` is not 0.
  package func makeRange(_ start: Int, _ stop: Int, _ step: Int) -> Value {
    let address = heap.allocate(.range, words: 7)
    let values = heap.values(address)
    values[0] = .int(start)
    values[1] = .int(stop)
    values[2] = .int(step)
    return .object(.range, address)
  }

  /// How many numbers a range has.
  package func rangeCount(_ range: Value) -> Int {
    let parts = heap.values(range.address)
    let start = parts[0].integer
    let stop = parts[1].integer
    let step = parts[2].integer
    if step > 0 ? start >= stop : start <= stop { return 0 }
    let distance =
      start < stop
      ? UInt(bitPattern: stop) &- UInt(bitPattern: start) : UInt(bitPattern: start) &- UInt(bitPattern: stop)
    return Int(clamping: (distance - 1) / UInt(step.magnitude) + 1)
  }

  func rangeItems(_ range: Value) -> LazyMapSequence<Range<Int>, Value> {
    let parts = heap.values(range.address)
    let start = parts[0].integer
    let step = parts[2].integer
    return (0..<rangeCount(range)).lazy.map { .int(start &+ $0 &* step) }
  }

  // MARK: Unpacking

  func unpack(
    _ source: Value, into target: UnsafeMutablePointer<Value>, count: Int, starred: Int, isConstant: Bool
  ) throws(Raise) {
    switch source.tag {
    case .list, .tuple, .range, .string, .array, .iterator, .dict, .set, .generator, .bytes, .panelGrid: break
    case .dictKeys, .dictValues, .dictItems: break
    case .instance
    where special(.iter, of: source) != nil || special(.getItem, of: source) != nil || payload(of: source) != nil:
      break
    case .userClass where hasMetaclass(source): break
    default: throw .typeError("cannot unpack non-iterable \(typeName(source)) object")
    }
    var items = try allItems(source)
    // What this statement put together itself has its numbers from there.
    let isOlder = source.origin == 0 && !isConstant || UInt64(source.origin) < firstOperation & 0xFFFF_FFFF
    if source.tag == .array || isOlder && (source.tag == .list || source.tag == .tuple) {
      for (position, item) in items.enumerated() where item.origin == 0 && Machine.isTraced(item) {
        items[position] = handedOut(item, from: source, at: position)
      }
    }
    if starred < 0 {
      if items.count < count {
        throw .valueError("not enough values to unpack (expected \(count), got \(items.count))")
      }
      if items.count > count { throw .valueError("too many values to unpack (expected \(count))") }
      for (index, item) in items.enumerated() { target[index] = item }
      return
    }
    if items.count < count - 1 {
      throw .valueError("not enough values to unpack (expected at least \(count - 1), got \(items.count))")
    }
    let middle = items.count - (count - 1)
    for index in 0..<starred { target[index] = items[index] }
    target[starred] = heap.allocateList(Array(items[starred..<starred + middle]))
    for index in starred + 1..<max(count, starred + 1) { target[index] = items[index - 1 + middle] }
  }
}
