import ArgumentParser

/// One of several equal parts of a list, as a scheduler deals them out: `3/16`.
struct Shard: ExpressibleByArgument {
  /// From 1.
  let number: Int
  let count: Int

  init?(argument: String) {
    let parts = argument.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let number = Int(parts[0]), let count = Int(parts[1]), number >= 1, number <= count else {
      return nil
    }
    self.number = number
    self.count = count
  }

  /// Whether the element at a position, from 0, is in this part.
  func holds(_ position: Int) -> Bool { position % count == number - 1 }
}
