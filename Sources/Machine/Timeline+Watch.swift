import Diagnostics
import NDArray

extension Timeline {
  /// A name whose values are counted over a run: the module's, or a function's local over all its calls.
  package struct WatchedName: Hashable, Sendable {
    /// The function that it is local to; nil for the module's names.
    package let function: String?
    package let name: String

    package init(_ name: String, in function: String? = nil) {
      self.name = name
      self.function = function
    }
  }

  /// A value that a watched name has got: bound anew, or its object changed in place through any alias.
  package struct GivenValue {
    /// The position of the name in the list of watched names.
    package let name: Int
    /// From 1: which value of the name it is, counted from where the watch began.
    package let number: Int
    /// The first position at which the name has it.
    package let steps: UInt64
    /// The line, from 1, of the statement that gave it.
    package let line: Int
    package let value: Value
  }

  /// How a watch ended; the machine stands at the last position that was reached.
  package enum WatchEnd {
    /// `body` said so, or the last position was reached.
    case stopped
    /// The script is over.
    case ended
    /// The script fails in the step that would come next.
    case failed(Diagnostic)
  }

  /// Runs another machine of the same run from a position on, and calls `body` for each value that one of the names gets on
  /// the way, in order, at the first position at which it is there; stops when `body` says so.
  ///
  /// One run however many names there are. The names' values where the watch begins are not counted.
  package func watch(
    _ names: [WatchedName], from first: UInt64 = 0, through last: UInt64 = .max,
    _ body: (GivenValue, Machine) throws(Diagnostic) -> Bool
  ) throws(Diagnostic) -> (end: WatchEnd, machine: Machine) {
    let machine = look(at: first)
    machine.output = { _ in }
    machine.poll = { [unowned self] in poll() }
    defer { machine.poll = { false } }
    var watch = NameWatch(names, on: machine)
    var rule = Machine.StopRule()
    while machine.steps < last {
      rule.steps = machine.steps + 1
      let stop = advance(machine, rule)
      switch stop {
      case .boundary, .end:
        for given in watch.look(machine) {
          if try body(given, machine) { return (.stopped, machine) }
        }
        if case .end = stop { return (.ended, machine) }
      case .interrupted:
        throw Diagnostic(.interrupted, "interrupted", hint: "Everything is as it was before.")
      case .failed(let raise):
        let diagnostic = machine.diagnostic(raise)
        return (.failed(diagnostic), look(at: machine.steps > 0 ? machine.steps - 1 : 0))
      case .mark, .operation: return (.stopped, machine)
      }
    }
    return (.stopped, machine)
  }

  /// The value that a module's name has where a machine stands; unset when it has none.
  package func value(of name: String, on machine: Machine) -> Value {
    guard let slot = program.globals[name] else { return .unset }
    return machine.slot(slot, inFrame: 0)
  }

  /// Whether the script binds the name somewhere.
  package func binds(_ name: WatchedName) -> Bool { !NameWatch.slots(of: name, in: program).isEmpty }
}

/// Tells after each step which of the watched names have a new value.
///
/// A binding shows in the slot's origin: `bind` leaves the number of an operation of its own step in it. A change in place
/// shows in the record's log of stores.
private struct NameWatch {
  private struct Local {
    let name: Int
    let code: Int
    let slot: Int
    /// For each depth of calls, the call in which the name was last seen there, and the origin of its value.
    var seen: [Int: (call: UInt64, origin: UInt32)] = [:]
  }

  private var globals: [(name: Int, slot: Int, origin: UInt32)] = []
  private var locals: [Local] = []
  /// Locals by the code that they belong to.
  private var localsByCode: [Int: [Int]] = [:]
  private var counts: [Int]
  /// How far the log of stores has been read, in the window that began with that operation.
  private var storesRead = 0
  private var window: UInt64

  init(_ names: [Timeline.WatchedName], on machine: Machine) {
    counts = Array(repeating: 0, count: names.count)
    window = machine.recorder.firstOperation
    storesRead = machine.recorder.storeCount
    for (number, name) in names.enumerated() {
      for (code, slot) in NameWatch.slots(of: name, in: machine.program) {
        if name.function == nil {
          globals.append((number, slot, machine.slot(slot, inFrame: 0).origin))
        } else {
          localsByCode[code, default: []].append(locals.count)
          locals.append(Local(name: number, code: code, slot: slot))
        }
      }
    }
    for depth in 0..<machine.frameCount {
      let frame = machine.calls[depth]
      for index in localsByCode[Int(frame.code)] ?? [] {
        locals[index].seen[depth] = (frame.call, machine.slot(locals[index].slot, inFrame: depth).origin)
      }
    }
  }

  /// Where a name is kept: the codes of its functions, and its slot there.
  static func slots(of name: Timeline.WatchedName, in program: Program) -> [(code: Int, slot: Int)] {
    guard let function = name.function else { return program.globals[name.name].map { [(0, $0)] } ?? [] }
    return program.codes.enumerated().compactMap { number, code in
      guard number > 0, code.name == function, !code.isPrelude else { return nil }
      return code.slotNames.firstIndex(of: name.name).map { (number, $0) }
    }
  }

  /// What the step that a machine has just made gave.
  mutating func look(_ machine: Machine) -> [Timeline.GivenValue] {
    if machine.recorder.firstOperation != window {
      window = machine.recorder.firstOperation
      storesRead = 0
    }
    let stores = storesRead..<max(storesRead, machine.recorder.storeCount)
    storesRead = stores.upperBound
    var given: [Timeline.GivenValue] = []
    for index in globals.indices {
      let value = machine.slot(globals[index].slot, inFrame: 0)
      guard !value.isUnset else { continue }
      if value.origin != globals[index].origin {
        globals[index].origin = value.origin
      } else if stores.isEmpty || !machine.stores(stores, touch: value) {
        continue
      }
      given.append(note(globals[index].name, value, machine))
    }
    let depth = machine.frameCount - 1
    let frame = machine.calls[depth]
    for index in localsByCode[Int(frame.code)] ?? [] {
      let value = machine.slot(locals[index].slot, inFrame: depth)
      guard !value.isUnset else { continue }
      let seen = locals[index].seen[depth]
      if seen?.call != frame.call || seen?.origin != value.origin {
        locals[index].seen[depth] = (frame.call, value.origin)
      } else if stores.isEmpty || !machine.stores(stores, touch: value) {
        continue
      }
      given.append(note(locals[index].name, value, machine))
    }
    return given
  }

  private mutating func note(_ name: Int, _ value: Value, _ machine: Machine) -> Timeline.GivenValue {
    counts[name] += 1
    let line = machine.statement >= 0 ? machine.program.statements[machine.statement].line : 1
    return Timeline.GivenValue(name: name, number: counts[name], steps: machine.steps, line: line, value: value)
  }
}

extension Frame {
  /// A number that no other call at this depth has: both parts only grow, and one of them has grown before the next call.
  fileprivate var call: UInt64 { operation &+ step }
}

extension Machine {
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
        isTouched = store.overlaps(value.address, offset: 0, count: heap.size(at: value.address))
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
