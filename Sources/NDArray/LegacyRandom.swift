/// NumPy's legacy random stream (`np.random.seed`, `rand`, `randn`, …): the Mersenne Twister MT19937, bit for bit.
///
/// It is plain memory without references, so a checkpoint copies it as bytes.
package struct LegacyRandom: BitwiseCopyable, Sendable {
  private var key = InlineArray<624, UInt32>(repeating: 0)
  private var position = 624
  private var cachedNormal = 0.0
  private var hasCachedNormal = false

  /// The stream after `np.random.seed(seed)`.
  package init(seed: UInt32) {}

  /// The stream after `np.random.seed([…])`.
  package init(seed key: [UInt32]) {}

  /// The next 32 bits.
  package mutating func nextUInt32() -> UInt32 { 0 }

  /// The next number of `[0, 1)`, of 53 bits.
  package mutating func nextDouble() -> Double { 0 }

  /// The next number of the standard normal distribution.
  package mutating func standardNormal() -> Double { 0 }

  /// An integer of `low ..< high`, as int64; NumPy's `ValueError` when there is none.
  package mutating func integer(from low: Int64, to high: Int64) throws(ArrayError) -> Int64 { 0 }

  /// An index of `0 ... maximum`, as `shuffle` draws it.
  package mutating func index(upTo maximum: UInt64) -> UInt64 { 0 }

  /// Shuffles the elements of an array, or the blocks along its first axis, in place.
  package mutating func shuffle(_ array: ArrayView) {}

  /// Fills an int64 array of one axis with a permutation of `0 ..< count`.
  package mutating func permutation(into out: ArrayView) {}

  /// A number of `[low, high)`: `low + (high - low)·u`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double { 0 }

  /// A number of the normal distribution: `loc + scale·g`.
  package mutating func normal(_ loc: Double, _ scale: Double) -> Double { 0 }

  /// The number of successes in `n` trials of probability `p`.
  package mutating func binomial(_ n: Int64, _ p: Double) throws(ArrayError) -> Int64 { 0 }
}
