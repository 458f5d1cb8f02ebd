/// What names mean in classes, remembered from earlier look-ups. A collection, a change of a class or a movement makes all of
/// it invalid; nothing that is computed depends on it.
final class ClassCache {
  private struct Entry {
    var address = 0
    var name = -1
    var epoch = 0
    var value = Value.unset
  }

  private static let count = 1024
  private let entries: UnsafeMutablePointer<Entry>
  private var epoch = 1

  init() {
    entries = UnsafeMutablePointer<Entry>.allocate(capacity: ClassCache.count)
    entries.initialize(repeating: Entry(), count: ClassCache.count)
  }

  deinit { entries.deallocate() }

  /// Makes everything invalid.
  func forget() { epoch &+= 1 }

  /// What was found; `isUnset` for a name that the class has not, nil when nothing is known.
  @inline(__always) func found(_ name: Int, in address: Int) -> Value? {
    let entry = entries + ((address &* 31 &+ name) & (ClassCache.count - 1))
    guard entry.pointee.epoch == epoch, entry.pointee.address == address, entry.pointee.name == name else { return nil }
    return entry.pointee.value
  }

  func remember(_ value: Value, name: Int, in address: Int) {
    entries[(address &* 31 &+ name) & (ClassCache.count - 1)] = Entry(
      address: address, name: name, epoch: epoch, value: value)
  }
}
