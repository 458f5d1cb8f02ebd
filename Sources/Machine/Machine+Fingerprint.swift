import NDArray

extension Machine {
  /// A hash of the whole state: position, counters, random stream, the names of every frame with all that they reach.
  ///
  /// Equal states have equal hashes wherever their objects lie in memory: objects are told apart by the order in which they
  /// are first met, so that aliases count and addresses do not. The hash is the same in every process.
  package func fingerprint() -> UInt64 {
    var hash = StateHash(program: program)
    hash.add(steps)
    hash.add(operations)
    hash.add(UInt64(truncatingIfNeeded: printed))
    hash.add(draws)
    hash.add(UInt64(truncatingIfNeeded: identities))
    hash.add(place: pointer, code: Int(frame.code))
    hash.add(UInt64(truncatingIfNeeded: frameCount))
    for depth in 0..<frameCount {
      let frame = frames[depth]
      let code = program.codes[Int(frame.code)]
      hash.add(code: Int(frame.code))
      if depth > 0 { hash.add(place: Int(frame.returnTo), code: Int(frames[depth - 1].code)) }
      // The module's names come in an order of their own, since the prompt adds some at the end.
      let named = code.slotNames.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
      for (slot, name) in named where !stack[Int(frame.base) + slot].isUnset {
        hash.add(name.utf8)
        hash.add(stack[Int(frame.base) + slot])
      }
      // Behind the names: the state of loops, and what a caller is in the middle of.
      let top = depth + 1 < frameCount ? Int(frames[depth + 1].base) : stackTop
      for index in code.slotNames.count..<max(code.slotNames.count, top - Int(frame.base)) {
        let value = stack[Int(frame.base) + index]
        if value.isUnset { continue }
        hash.add(UInt64(truncatingIfNeeded: index))
        hash.add(value)
      }
    }
    hash.add(figure)
    hash.follow(heap)
    return hash.value
  }
}

/// Hashes values as they come, and what they refer to afterwards, each object once.
private struct StateHash {
  let program: Program
  /// FNV-1a over words, each mixed on its own first.
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325
  /// The numbers of the objects and storages that were met.
  private var numbers: [Int: Int] = [:]
  private var waiting: [(tag: Value.Tag, address: Int)] = []
  /// The storages whose cells are texts.
  private var textStorages: Set<Int> = []

  init(program: Program) { self.program = program }

  mutating func add(_ word: UInt64) {
    var mixed = word &* 0x9E37_79B9_7F4A_7C15
    mixed ^= mixed >> 32
    value = (value ^ mixed) &* 0x0000_0100_0000_01B3
    value ^= value >> 29
  }

  /// A code is known by what it was made from: codes of the prompt have other numbers after other prompts.
  mutating func add(code number: Int) {
    let code = program.codes[number]
    guard code.tree > 1 else { return add(UInt64(truncatingIfNeeded: number)) }
    add(code.qualifiedName.utf8)
    add(program.trees[code.tree].sourceText(of: code.node).utf8)
  }

  /// An instruction of a code.
  mutating func add(place: Int, code: Int) {
    add(UInt64(truncatingIfNeeded: place < 0 ? place : place - program.codes[code].entry))
  }

  mutating func add(_ bytes: some Collection<UInt8>) {
    add(UInt64(truncatingIfNeeded: bytes.count))
    for byte in bytes { add(UInt64(byte)) }
  }

  mutating func add(_ item: Value) {
    add(UInt64(item.tag.rawValue))
    guard item.isReference else { return add(item.bits) }
    meet(item.tag, item.address)
  }

  /// Hashes which object it is, and keeps it for later when it is new.
  private mutating func meet(_ tag: Value.Tag, _ address: Int) {
    if let number = numbers[address] { return add(UInt64(truncatingIfNeeded: number)) }
    numbers[address] = numbers.count
    add(UInt64(truncatingIfNeeded: numbers.count))
    waiting.append((tag, address))
  }

  /// Hashes all that was met, in order.
  mutating func follow(_ heap: Heap) {
    var next = 0
    while next < waiting.count {
      let (tag, address) = waiting[next]
      next += 1
      content(tag, address, heap)
    }
  }

  private mutating func content(_ tag: Value.Tag, _ address: Int, _ heap: Heap) {
    let object = Value.object(tag, address)
    switch tag {
    case .string, .bytes: add(heap.bytes(of: object))
    case .tuple, .list:
      let items = heap.items(of: object)
      add(UInt64(truncatingIfNeeded: items.count))
      for item in items { add(item) }
    case .dict, .set, .dictKeys, .dictValues, .dictItems:
      let count = Int(truncatingIfNeeded: heap.words[address + 3])
      let items = heap.itemsPointer(Int(truncatingIfNeeded: heap.words[address + 1]))
      add(UInt64(truncatingIfNeeded: count))
      for index in 0..<2 * count { add(items[index]) }
    case .array:
      let layout = heap.layout(of: object)
      add(UInt64(heap.dtype(of: object).rawValue))
      add(UInt64(truncatingIfNeeded: heap.offset(of: object)))
      add(UInt64(truncatingIfNeeded: layout.rank))
      for axis in 0..<layout.rank {
        add(UInt64(truncatingIfNeeded: Int(layout.shape[axis])))
        add(UInt64(truncatingIfNeeded: Int(layout.strides[axis])))
      }
      if heap.dtype(of: object).isText { textStorages.insert(heap.storage(of: object)) }
      meet(.cells, heap.storage(of: object))
    case .cells:
      let words = heap.storage(address)
      // The number of a text depends on what was asked at the prompt; the text does not.
      let isText = textStorages.contains(address)
      for index in 0..<heap.storageCount(address) {
        if isText { add(heap.texts[words[index]].utf8) } else { add(words[index]) }
      }
    case .function, .generator:
      let values = heap.values(address)
      let code = values[0].integer
      add(code: code)
      for index in 1..<(heap.size(at: address) - 1) / 2 {
        if tag == .generator, index == 2 {
          add(place: values[index].integer, code: code)
        } else {
          add(values[index])
        }
      }
    case .range, .slice, .method, .iterator, .cell, .exception, .instance, .userClass, .descriptor, .superProxy,
      .randomGenerator:
      let values = heap.values(address)
      for index in 0..<(heap.size(at: address) - 1) / 2 { add(values[index]) }
    case .bigInt, .randomState, .bitGenerator, .seedSequence, .pythonRandom:
      add(heap.words[address])
      for index in 1..<max(1, heap.size(at: address)) { add(heap.words[address + index]) }
    default: break
    }
  }
}
