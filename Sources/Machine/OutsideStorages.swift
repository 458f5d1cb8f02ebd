/// The storages outside the heap's segment, by number: objects that checkpoints share, and beside each, in plain memory, what
/// every access to its cells needs.
package struct OutsideStorages: ~Copyable {
  /// The storages; an entry is nil when it has been collected.
  private(set) var storages: [BigStorage?] = []
  private var places = UnsafeMutablePointer<Place>.allocate(capacity: 16)
  private var capacity = 16

  private struct Place {
    var words: UnsafeMutablePointer<UInt64>
    var count: Int
    var notes: UnsafeMutablePointer<BigStorage.Notes>
    /// Whether a checkpoint may hold the storage, too.
    var mayBeShared: Bool
  }

  /// What stands in the place of one that has been collected.
  private let nobody = BigStorage(count: 1, zeroed: true)

  init() {}

  deinit {
    places.deallocate()
  }

  package var count: Int { storages.count }
  package var indices: Range<Int> { storages.indices }

  package subscript(_ index: Int) -> BigStorage? { storages[index] }

  /// The words of a storage.
  @inline(__always) package func words(_ index: Int) -> UnsafeMutablePointer<UInt64> { places[index].words }

  /// How many words a storage has.
  @inline(__always) func words(of index: Int) -> Int { places[index].count }

  /// What is noted of a storage.
  @inline(__always) func notes(_ index: Int) -> UnsafeMutablePointer<BigStorage.Notes> { places[index].notes }

  /// Whether a checkpoint may hold a storage, too.
  @inline(__always) func mayBeShared(_ index: Int) -> Bool { places[index].mayBeShared }

  /// The bytes of all.
  var bytes: Int { storages.reduce(0) { $0 + ($1.map { $0.count * 8 } ?? 0) } }

  /// Adds a storage, and gives its number.
  mutating func append(_ storage: BigStorage) -> Int {
    storages.append(storage)
    reserve(storages.count)
    places[storages.count - 1] = place(of: storage, mayBeShared: false)
    return storages.count - 1
  }

  /// What a checkpoint keeps.
  mutating func share() -> [BigStorage?] {
    for index in storages.indices { places[index].mayBeShared = true }
    return storages
  }

  /// Goes back to what a checkpoint has kept.
  mutating func restore(_ kept: [BigStorage?]) {
    storages = kept
    reserve(kept.count)
    for (index, storage) in kept.enumerated() {
      places[index] = place(of: storage, mayBeShared: true)
    }
  }

  /// Copies a storage if anybody shares it, and gives the number of words copied.
  mutating func unshare(_ index: Int) -> Int {
    var copied = 0
    if !isKnownUniquelyReferenced(&storages[index]), let shared = storages[index] {
      let copy = shared.copy()
      storages[index] = copy
      places[index] = place(of: copy, mayBeShared: false)
      copied = shared.count
    }
    places[index].mayBeShared = false
    return copied
  }

  /// Forgets the storages that nobody needs any longer.
  mutating func keep(_ isKept: [Bool]) {
    for index in storages.indices where !isKept[index] {
      storages[index] = nil
      places[index] = place(of: nil, mayBeShared: false)
    }
    while let last = storages.last, last == nil { storages.removeLast() }
  }

  /// Forgets the storages from a number on.
  mutating func truncate(_ count: Int) { storages.removeLast(storages.count - count) }

  private func place(of storage: BigStorage?, mayBeShared: Bool) -> Place {
    let storage = storage ?? nobody
    return Place(words: storage.words, count: storage.count, notes: storage.notes, mayBeShared: mayBeShared)
  }

  private mutating func reserve(_ count: Int) {
    guard count > capacity else { return }
    let larger = UnsafeMutablePointer<Place>.allocate(capacity: 2 * count)
    larger.update(from: places, count: capacity)
    places.deallocate()
    places = larger
    capacity = 2 * count
  }
}
