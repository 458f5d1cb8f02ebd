/// A storage too large to be copied from segment to segment: cells of an array or items of a list, kept outside the heap and
/// shared with the checkpoints until it is written.
package final class BigStorage {
  package let words: UnsafeMutablePointer<UInt64>
  package let count: Int
  /// What the machine notes of it, in plain memory.
  let notes: UnsafeMutablePointer<Notes>

  struct Notes {
    /// Whether it holds items that may be references, which the collector must follow; otherwise bare cells or plain numbers.
    var holdsReferences = false
    /// For the items of a list: how many words from the start have ever been written. What lies beyond may be written even
    /// while a checkpoint shares the storage, since no checkpoint looks there.
    var used = 0
  }

  package init(count: Int, zeroed: Bool) {
    self.count = count
    words = UnsafeMutablePointer<UInt64>.allocate(capacity: max(count, 1))
    notes = UnsafeMutablePointer<Notes>.allocate(capacity: 1)
    notes.initialize(to: Notes())
    if zeroed { words.initialize(repeating: 0, count: count) }
  }

  /// A copy that nobody shares.
  func copy() -> BigStorage {
    let other = BigStorage(count: count, zeroed: false)
    other.words.update(from: words, count: count)
    other.notes.pointee = notes.pointee
    return other
  }

  deinit {
    words.deallocate()
    notes.deallocate()
  }
}
