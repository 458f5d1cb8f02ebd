/// The checkpoints of a program's runs, within a budget of bytes.
///
/// A checkpoint is good for a run if the edits that were in force when it was made are those that the run has before that
/// position; so futures that an edit has set aside stay usable when the edit is undone. When the budget is spent, the
/// checkpoints that are close to their neighbours and far in the past go first.
final class CheckpointStore {
  private struct Entry {
    let checkpoint: Checkpoint
    let edits: [Int]
  }

  /// In the order of their steps and operations.
  private var entries: [Entry] = []
  private var bytes = 0
  let budget: Int

  init(budget: Int) { self.budget = budget }

  var count: Int { entries.count }

  /// Adds a checkpoint unless one of the same moment is there.
  func add(_ checkpoint: Checkpoint, edits: [Int]) {
    var position = entries.count
    while position > 0, isAfter(entries[position - 1].checkpoint, checkpoint) { position -= 1 }
    if position > 0, entries[position - 1].checkpoint.operations == checkpoint.operations,
      entries[position - 1].checkpoint.steps == checkpoint.steps, entries[position - 1].edits == edits
    {
      return
    }
    entries.insert(Entry(checkpoint: checkpoint, edits: edits), at: position)
    bytes += checkpoint.bytes
    while bytes > budget, entries.count > 2 { thin() }
  }

  private func isAfter(_ one: Checkpoint, _ other: Checkpoint) -> Bool {
    (one.steps, one.operations) > (other.steps, other.operations)
  }

  /// The latest checkpoint at or before a step that is good for the edits given; the first is good for all.
  func latest(steps: UInt64, edits: [Edit]) -> Checkpoint? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].checkpoint.steps <= steps { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      low -= 1
      let entry = entries[low]
      let wanted = edits.filter { $0.steps <= entry.checkpoint.steps }.map(\.id)
      if entry.edits == wanted { return entry.checkpoint }
    }
    return entries.first?.checkpoint
  }

  /// Whether it is the first, which was made before anything: even before the edits at position 0.
  func isFirst(_ checkpoint: Checkpoint) -> Bool { entries.first?.checkpoint === checkpoint }

  /// Takes one away: the first is kept for ever, the rest are weighed by the gap that they would leave and by their age.
  private func thin() {
    guard let newest = entries.last?.checkpoint.steps else { return }
    var best = 1
    var least = Double.infinity
    for index in 1..<entries.count - 1 {
      let gap = Double(entries[index + 1].checkpoint.steps &- entries[index - 1].checkpoint.steps) + 1
      let age = Double(newest &- entries[index].checkpoint.steps) + 1
      let weight = gap / age / Double(entries[index].checkpoint.bytes)
      if weight < least {
        least = weight
        best = index
      }
    }
    bytes -= entries[best].checkpoint.bytes
    entries.remove(at: best)
  }
}
