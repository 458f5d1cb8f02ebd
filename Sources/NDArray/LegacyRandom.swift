/// NumPy's legacy random stream (`np.random.seed`, `rand`, `randn`, …): the Mersenne Twister MT19937, bit for bit.
///
/// It is plain memory without references, so a checkpoint copies it as bytes.
package struct LegacyRandom: RandomStream {
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

  /// The normal number that was kept, which is not kept any longer.
  mutating func takeCachedNormal() -> Double? {
    defer { hasCachedNormal = false }
    return hasCachedNormal ? cachedNormal : nil
  }

  /// Keeps a normal number for the next draw of one.
  mutating func cacheNormal(_ number: Double) {
    cachedNormal = number
    hasCachedNormal = true
  }

  /// The words of its key, its position, and the normal number that is kept: what NumPy's `get_state` tells.
  package var words: [UInt32] { (0..<624).map { key[$0] } }
  /// How many words of the key have been used.
  package var used: Int { position }
  /// The normal number that is kept for the next draw, if there is one.
  package var keptNormal: Double? { hasCachedNormal ? cachedNormal : nil }

  /// A stream in a state that `words`, `used` and `keptNormal` told.
  package init(words: [UInt32], used: Int, keptNormal: Double?) {
    for (place, word) in words.prefix(624).enumerated() { key[place] = word }
    position = min(max(used, 0), 624)
    if let keptNormal { cacheNormal(keptNormal) }
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

  package static var drawsForCertainty: Bool { true }

  package mutating func index(upTo maximum: UInt64) -> UInt64 { masked(upTo: maximum) }

  /// The next 64 bits: the high half is drawn first.
  package mutating func nextUInt64() -> UInt64 {
    let high = UInt64(nextUInt32())
    return high << 32 | UInt64(nextUInt32())
  }

  /// The next number of the standard exponential distribution, by inversion.
  package mutating func standardExponential() -> Double { -Math.log(1 - nextDouble()) }

  private mutating func refill() {
    for i in 0..<624 {
      let word = (key[i] & 0x8000_0000) | (key[i == 623 ? 0 : i + 1] & 0x7FFF_FFFF)
      key[i] = key[i < 227 ? i + 397 : i - 227] ^ (word >> 1) ^ (word & 1 == 0 ? 0 : 0x9908_B0DF)
    }
    position = 0
  }
}
