/// NumPy's legacy random stream (`np.random.seed`, `rand`, `randn`, …): the Mersenne Twister MT19937, bit for bit.
///
/// It is plain memory without references, so a checkpoint copies it as bytes.
package struct LegacyRandom: BitwiseCopyable, Sendable {
  private var key = InlineArray<624, UInt32>(repeating: 0)
  private var position = 624
  private var cachedNormal = 0.0
  private var hasCachedNormal = false

  /// The stream after `np.random.seed(seed)`.
  package init(seed: UInt32) {
    var word = seed
    for i in 0..<624 {
      key[i] = word
      word = 1_812_433_253 &* (word ^ (word >> 30)) &+ UInt32(i + 1)
    }
  }

  /// The stream after `np.random.seed([…])`; an empty list counts as `[0]`, which NumPy refuses.
  package init(seed words: [UInt32]) {
    self.init(seed: 19_650_218)
    let words = words.isEmpty ? [0] : words
    var i = 1
    var j = 0
    for _ in 0..<max(624, words.count) {
      key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >> 30)) &* 1_664_525)) &+ words[j] &+ UInt32(truncatingIfNeeded: j)
      i += 1
      j += 1
      if i == 624 {
        key[0] = key[623]
        i = 1
      }
      if j == words.count { j = 0 }
    }
    for _ in 0..<623 {
      key[i] = (key[i] ^ ((key[i - 1] ^ (key[i - 1] >> 30)) &* 1_566_083_941)) &- UInt32(i)
      i += 1
      if i == 624 {
        key[0] = key[623]
        i = 1
      }
    }
    key[0] = 0x8000_0000
  }

  /// The next 32 bits.
  package mutating func nextUInt32() -> UInt32 {
    if position >= 624 { refill() }
    var word = key[position]
    position += 1
    word ^= word >> 11
    word ^= (word << 7) & 0x9D2C_5680
    word ^= (word << 15) & 0xEFC6_0000
    return word ^ (word >> 18)
  }

  /// The next number of `[0, 1)`, of 53 bits.
  package mutating func nextDouble() -> Double {
    let high = nextUInt32() >> 5
    let low = nextUInt32() >> 6
    return (Double(high) * 67_108_864 + Double(low)) / 9_007_199_254_740_992
  }

  /// The next number of the standard normal distribution, by the polar method; every second one was kept from the first.
  package mutating func standardNormal() -> Double {
    if hasCachedNormal {
      hasCachedNormal = false
      return cachedNormal
    }
    var x1 = 0.0
    var x2 = 0.0
    var square = 0.0
    repeat {
      x1 = 2 * nextDouble() - 1
      x2 = 2 * nextDouble() - 1
      square = x1 * x1 + x2 * x2
    } while square >= 1 || square == 0
    let factor = (-2 * Math.log(square) / square).squareRoot()
    cachedNormal = factor * x1
    hasCachedNormal = true
    return factor * x2
  }

  /// An integer of `low ..< high`, as int64; NumPy's `ValueError` when there is none.
  package mutating func integer(from low: Int64, to high: Int64) throws(ArrayError) -> Int64 {
    if low >= high { throw ArrayError(.value, "low >= high") }
    return low &+ Int64(truncatingIfNeeded: index(upTo: UInt64(bitPattern: high &- 1 &- low)))
  }

  /// An integer of `0 ... maximum` by masked rejection; a maximum of 0 draws nothing.
  package mutating func index(upTo maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    let mask = UInt64.max >> UInt64(maximum.leadingZeroBitCount)
    while true {
      var draw = UInt64(nextUInt32())
      if maximum > 0xFFFF_FFFF { draw = draw << 32 | UInt64(nextUInt32()) }
      if draw & mask <= maximum { return draw & mask }
    }
  }

  /// Shuffles the elements of an array, or the blocks along its first axis, in place.
  package mutating func shuffle(_ array: ArrayView) {
    let layout = array.layout
    if layout.rank == 0 { return }
    let step = Int(layout.strides[0])
    var block = array
    block.layout.shape[0] = 1
    let blockCount = block.count
    let offsets = layout.rank == 1 ? [0] : (0..<blockCount).map(block.offset(ofFlat:))
    var i = Int(layout.shape[0]) - 1
    while i > 0 {
      let j = Int(index(upTo: UInt64(i)))
      if i != j {
        for offset in offsets {
          let kept = array.cells[i * step + offset]
          array.cells[i * step + offset] = array.cells[j * step + offset]
          array.cells[j * step + offset] = kept
        }
      }
      i -= 1
    }
  }

  /// Fills an int64 array of one axis with a permutation of `0 ..< count`.
  package mutating func permutation(into out: ArrayView) {
    out.fillRange(from: Int64(0), by: 1)
    shuffle(out)
  }

  /// A number of `[low, high)`: `low + (high - low)·u`.
  package mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * nextDouble()
  }

  /// A number of the normal distribution: `loc + scale·g`.
  package mutating func normal(_ loc: Double, _ scale: Double) -> Double {
    loc + scale * standardNormal()
  }

  /// The number of successes in `n` trials of probability `p`, by inversion; NumPy's `ValueError` for a wrong `n` or `p`,
  /// and not supported yet where NumPy uses another method, that is where `n·min(p, 1-p)` is above 30.
  package mutating func binomial(_ n: Int64, _ p: Double) throws(ArrayError) -> Int64 {
    if n < 0 { throw ArrayError(.value, "n < 0") }
    guard p >= 0, p <= 1 else { throw ArrayError(.value, "p < 0, p > 1 or p is NaN") }
    if n == 0 || p == 0 { return 0 }
    if p > 0.5 { return n - (try successes(n, 1 - p)) }
    return try successes(n, p)
  }

  private mutating func successes(_ n: Int64, _ p: Double) throws(ArrayError) -> Int64 {
    let count = Double(n)
    if count * p > 30 { throw ArrayError(.notSupported, "binomial of more than 30 expected successes") }
    let q = 1 - p
    let none = Math.exp(count * Math.log(q))
    let mean = count * p
    let bound = Int64(min(count, mean + 10 * (mean * q + 1).squareRoot()))
    var result: Int64 = 0
    var probability = none
    var rest = nextDouble()
    while rest > probability {
      result += 1
      if result > bound {
        result = 0
        probability = none
        rest = nextDouble()
      } else {
        rest -= probability
        probability = Double(n - result + 1) * p * probability / (Double(result) * q)
      }
    }
    return result
  }

  private mutating func refill() {
    for i in 0..<624 {
      let word = (key[i] & 0x8000_0000) | (key[i == 623 ? 0 : i + 1] & 0x7FFF_FFFF)
      key[i] = key[i < 227 ? i + 397 : i - 227] ^ (word >> 1) ^ (word & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }
}
