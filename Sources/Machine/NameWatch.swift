/// Tells after each step whether a name was given a value in it: bound anew, or its object changed in place through any
/// alias.
package struct NameWatch {
  /// Where the name lives.
  package enum Place: Hashable, Sendable {
    /// A frame, counted from the module; what it does not bind itself is the module's.
    case frame(Int)
    /// The innermost call of a function of this name, over all calls.
    case function(String)
  }

  package let name: String
  package let place: Place
  /// What tells a binding from another: values that a name is given are made or recorded as operations of their step.
  private var origin: UInt32 = 0
  private var isBound = false
  /// What tells a call from another.
  private var call: UInt64 = 0
  /// How far the log of stores has been read.
  private var stores = 0

  /// Begins to watch where a machine stands.
  package init(_ name: String, in place: Place, on machine: Machine) {
    self.name = name
    self.place = place
    _ = hasChanged(on: machine)
  }

  /// The frame in which the name lives; nil when its function is not running.
  package func frame(on machine: Machine) -> Int? {
    switch place {
    case .frame(let frame): frame < machine.frameCount ? frame : nil
    case .function(let name): machine.calls.lastIndex { machine.program.codes[Int($0.code)].name == name }
    }
  }

  /// Whether the name was given a value since this was last asked.
  package mutating func hasChanged(on machine: Machine) -> Bool {
    let first = machine.recorder.storeCount < stores ? 0 : stores
    stores = machine.recorder.storeCount
    guard let frame = frame(on: machine) else {
      isBound = false
      return false
    }
    let number = machine.calls[frame].operation
    let isOtherCall = number != call
    call = number
    guard let value = machine.value(of: name, inFrame: frame) else {
      isBound = false
      return false
    }
    let isNew = !isBound || isOtherCall || value.origin != origin
    isBound = true
    origin = value.origin
    return isNew || machine.hasStored(into: value, since: first)
  }
}

extension Machine {
  /// Whether something was written into an object since the log of stores was so long.
  fileprivate func hasStored(into value: Value, since first: Int) -> Bool {
    guard first < recorder.storeCount else { return false }
    var objects = [value.address..<value.address]
    var outside: (storage: Int, range: Range<Int>)?
    func add(_ storage: Int, _ range: Range<Int>) {
      if storage >= Heap.bigBase {
        outside = (storage, range)
      } else {
        objects.append(storage + 1 + range.lowerBound..<storage + 1 + range.upperBound)
      }
    }
    switch value.tag {
    case .array:
      let layout = heap.layout(of: value)
      guard layout.count > 0 else { return false }
      var low = heap.offset(of: value)
      var high = low + 1
      for axis in 0..<layout.rank {
        let reach = (Int(layout.shape[axis]) - 1) * Int(layout.strides[axis])
        if reach < 0 { low += reach } else { high += reach }
      }
      add(heap.storage(of: value), low..<high)
    case .list, .dict, .set:
      objects = [value.address..<value.address + heap.size(at: value.address)]
      let storage = Int(truncatingIfNeeded: heap.words[value.address + 1])
      add(storage, 0..<heap.storageCount(storage))
    case .instance:
      objects = [value.address..<value.address + heap.size(at: value.address)]
    default: return false
    }
    for index in first..<recorder.storeCount {
      let store = recorder.stores[index]
      if store.location >= Heap.bigBase {
        let written = store.offset..<store.offset + store.count
        if let outside, outside.storage == store.location, outside.range.overlaps(written) { return true }
      } else if objects.contains(where: { $0.overlaps(store.location..<store.location + store.count) }) {
        return true
      }
    }
    return false
  }
}
