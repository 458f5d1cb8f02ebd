import Diagnostics
import NDArray

extension Timeline {
  /// Tells, step by step, when names get new values. One follower follows any number of names in one pass over a run.
  ///
  /// A binding shows in the slot's origin: `bind` leaves the number of an operation of its own step in it. A change in place
  /// shows in the record's log of stores.
  package struct Follower {
    private struct Local {
      let name: Int
      let slot: Int
      let attributes: [Int]
      /// For each depth of calls, the call in which the name was last seen there, and the origin of its value.
      var seen: [Int: (call: UInt64, origin: UInt32)] = [:]
    }

    package let names: [Followed]
    private var hasBegun = false
    private var globals: [(name: Int, slot: Int, attributes: [Int], origin: UInt32)] = []
    private var locals: [Local] = []
    /// Locals by the code that they belong to.
    private var localsByCode: [Int: [Int]] = [:]
    private var counts: [Int]
    /// How far the log of stores has been read, in the window that began with that operation.
    private var storesRead = 0
    private var window: UInt64 = 0

    package init(_ names: [Followed]) {
      self.names = names
      counts = Array(repeating: 0, count: names.count)
    }

    /// Takes note of what the names hold where a machine stands, without counting it.
    package mutating func begin(_ machine: Machine) {
      hasBegun = true
      window = machine.recorder.firstOperation
      storesRead = machine.recorder.storeCount
      for (number, name) in names.enumerated() {
        let attributes = name.attributes.map(machine.program.name)
        for (code, slot) in Follower.slots(of: name, in: machine.program) {
          if name.function == nil {
            let value = machine.attribute(attributes, of: machine.slot(slot, inFrame: 0))
            globals.append((number, slot, attributes, value.origin))
          } else {
            localsByCode[code, default: []].append(locals.count)
            locals.append(Local(name: number, slot: slot, attributes: attributes))
          }
        }
      }
      for depth in 0..<machine.frameCount {
        let frame = machine.calls[depth]
        for index in localsByCode[Int(frame.code)] ?? [] {
          let value = machine.attribute(
            locals[index].attributes, of: machine.slot(locals[index].slot, inFrame: depth))
          locals[index].seen[depth] = (frame.call, value.origin)
        }
      }
    }

    /// Where a name is kept: the codes of its functions, and its slot there.
    static func slots(of name: Followed, in program: Program) -> [(code: Int, slot: Int)] {
      guard let function = name.function else { return program.globals[name.name].map { [(0, $0)] } ?? [] }
      return program.codes.enumerated().compactMap { number, code in
        guard number > 0, code.name == function, !code.isPrelude else { return nil }
        return code.slotNames.firstIndex(of: name.name).map { (number, $0) }
      }
    }

    /// Calls `body` with the position in `names`, the number and the value of each new value that the step just made has
    /// given. To be called after every step; the first time only what is there is noted.
    package mutating func update(
      _ machine: Machine, _ body: (Int, Int, Value) throws(Diagnostic) -> Void
    ) throws(Diagnostic) {
      guard hasBegun else { return begin(machine) }
      if machine.recorder.firstOperation != window {
        window = machine.recorder.firstOperation
        storesRead = 0
      }
      let stores = storesRead..<max(storesRead, machine.recorder.storeCount)
      storesRead = stores.upperBound
      for index in globals.indices {
        var value = machine.slot(globals[index].slot, inFrame: 0)
        if !globals[index].attributes.isEmpty { value = machine.attribute(globals[index].attributes, of: value) }
        guard !value.isUnset else { continue }
        if value.origin != globals[index].origin {
          globals[index].origin = value.origin
        } else if stores.isEmpty || !machine.stores(stores, touch: value) {
          continue
        }
        let name = globals[index].name
        try body(name, count(name), value)
      }
      let depth = machine.frameCount - 1
      let frame = machine.calls[depth]
      for index in localsByCode[Int(frame.code)] ?? [] {
        var value = machine.slot(locals[index].slot, inFrame: depth)
        if !locals[index].attributes.isEmpty { value = machine.attribute(locals[index].attributes, of: value) }
        guard !value.isUnset else { continue }
        let seen = locals[index].seen[depth]
        if seen?.call != frame.call || seen?.origin != value.origin {
          locals[index].seen[depth] = (frame.call, value.origin)
        } else if stores.isEmpty || !machine.stores(stores, touch: value) {
          continue
        }
        let name = locals[index].name
        try body(name, count(name), value)
      }
    }

    private mutating func count(_ name: Int) -> Int {
      counts[name] += 1
      return counts[name]
    }
  }
}

extension Frame {
  /// A number that no other call at this depth has: both parts only grow, and one of them has grown before the next call.
  fileprivate var call: UInt64 { operation &+ step }
}

extension Machine {
  /// What a chain of attributes of an object's own, and of items of lists, holds, by the numbers of their names; unset without
  /// one.
  func attribute(_ names: [Int], of object: Value) -> Value {
    var value = object
    for name in names {
      if value.tag == .list || value.tag == .tuple {
        // An item on the way: `[0]`.
        let items = heap.items(of: value)
        guard let index = Int(program.names[name].dropFirst().dropLast()) else { return .unset }
        let position = index < 0 ? index &+ items.count : index
        guard items.indices.contains(position) else { return .unset }
        value = items[position]
        continue
      }
      guard value.tag == .instance else { return .unset }
      value = lookup(named: nameString(name), in: heap.values(value.address)[1]) ?? .unset
    }
    return value
  }

  /// Whether any of some logged stores changed what a value shows.
  fileprivate func stores(_ range: Range<Int>, touch value: Value) -> Bool {
    guard value.isReference else { return false }
    var isTouched = false
    for index in range where !isTouched {
      let store = recorder.stores[index]
      switch value.tag {
      case .array: isTouched = store.touches(array: value, of: self)
      case .list, .dict, .set:
        let storage = Int(truncatingIfNeeded: heap.words[value.address + 1])
        isTouched =
          store.overlaps(value.address, offset: 0, count: heap.size(at: value.address))
          || store.overlaps(storage: storage, offset: 0, count: heap.storageCount(storage))
      case .instance:
        let dict = heap.values(value.address)[1].address
        let storage = Int(truncatingIfNeeded: heap.words[dict + 1])
        isTouched =
          store.overlaps(dict, offset: 0, count: heap.size(at: dict))
          || store.overlaps(storage: storage, offset: 0, count: heap.storageCount(storage))
      default: break
      }
    }
    return isTouched
  }
}

extension StoreRecord {
  /// Whether it changed words of an object of the segment.
  fileprivate func overlaps(_ address: Int, offset first: Int, count wanted: Int) -> Bool {
    location < Heap.bigBase && location < address + first + wanted && address + first < location + count
  }

  /// Whether it changed words of a storage, counted in it from 0.
  fileprivate func overlaps(storage: Int, offset first: Int, count wanted: Int) -> Bool {
    if storage < Heap.bigBase { return overlaps(storage + 1, offset: first, count: wanted) }
    return location == storage && offset < first + wanted && first < offset + count
  }

  /// Whether it changed cells that an array shows. The log holds a stretch of cells, of which a store through a view changes
  /// only some; for an array that does not fill its stretch, cells that are other than before are the sign.
  fileprivate func touches(array: Value, of machine: Machine) -> Bool {
    let heap = machine.heap
    let storage = heap.storage(of: array)
    let layout = heap.layout(of: array)
    let base = heap.offset(of: array)
    guard layout.count > 0 else { return false }
    if layout.isContiguous { return overlaps(storage: storage, offset: base, count: layout.count) }
    let isSameStorage = storage < Heap.bigBase ? location < Heap.bigBase : location == storage
    guard isSameStorage else { return false }
    // The first logged word, counted in the storage from 0.
    let first = storage < Heap.bigBase ? location - storage - 1 : offset
    let view = heap.view(array)
    let old = heap.storage(saved)
    for position in 0..<layout.count {
      let cell = view.offset(ofFlat: position)
      let logged = base + cell - first
      if logged >= 0, logged < count, old[logged] != view.cells[cell] { return true }
    }
    return false
  }
}
