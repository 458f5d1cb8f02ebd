/// How NumPy's new streams turn a seed of any size into their first state: its 32-bit words are hashed into a pool of four,
/// from which any number of words is drawn (M. E. O'Neill's `seed_seq`).
package struct SeedSequence: BitwiseCopyable, Sendable {
  private var pool: SIMD4<UInt32>

  /// The sequence of the words of a seed, the low one first; no words count as 0.
  package init(_ entropy: [UInt32]) {
    var factor: UInt32 = 0x43B0_D7E5
    func hashed(_ word: UInt32) -> UInt32 {
      var word = word ^ factor
      factor &*= 0x931E_8875
      word &*= factor
      return word ^ word >> 16
    }
    func mixed(_ x: UInt32, _ y: UInt32) -> UInt32 {
      let word = x &* 0xCA01_F9DD &- y &* 0x4973_F715
      return word ^ word >> 16
    }
    pool = SIMD4()
    for place in 0..<4 { pool[place] = hashed(place < entropy.count ? entropy[place] : 0) }
    for source in 0..<4 {
      for place in 0..<4 where place != source { pool[place] = mixed(pool[place], hashed(pool[source])) }
    }
    for word in entropy.dropFirst(4) {
      for place in 0..<4 { pool[place] = mixed(pool[place], hashed(word)) }
    }
  }

  /// Words of 32 bits.
  package func words(count: Int) -> [UInt32] {
    var factor: UInt32 = 0x8B51_F9DD
    return (0..<count).map { place in
      var word = pool[place % 4] ^ factor
      factor &*= 0x58F3_8DED
      word &*= factor
      return word ^ word >> 16
    }
  }

  /// Words of 64 bits.
  package func state(count: Int) -> [UInt64] {
    let halves = words(count: 2 * count)
    return (0..<count).map { UInt64(halves[2 * $0]) | UInt64(halves[2 * $0 + 1]) << 32 }
  }
}
