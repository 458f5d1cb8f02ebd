/// NumPy's new random stream (`np.random.default_rng`): the permuted congruential generator PCG64 (XSL-RR), bit for bit.
package struct PCG64: RandomStream {
  private var state: UInt128
  private let increment: UInt128
  /// Half of a 64-bit draw that is left for the next draw of 32 bits, above it a 1; 0 when none is.
  private var half: UInt64 = 0

  package static var drawsForCertainty: Bool { false }

  private static let multiplier: UInt128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645

  /// The stream that a seed's sequence begins.
  package init(_ sequence: SeedSequence) {
    let words = sequence.state(count: 4)
    let start = UInt128(words[0]) << 64 | UInt128(words[1])
    increment = (UInt128(words[2]) << 64 | UInt128(words[3])) << 1 | 1
    state = increment &+ start
    step()
  }

  private mutating func step() { state = state &* PCG64.multiplier &+ increment }

  package mutating func nextUInt64() -> UInt64 {
    step()
    let mixed = UInt64(truncatingIfNeeded: state >> 64) ^ UInt64(truncatingIfNeeded: state)
    let turn = UInt64(truncatingIfNeeded: state >> 122)
    return mixed >> turn | mixed << ((64 &- turn) & 63)
  }

  package mutating func nextUInt32() -> UInt32 {
    if half != 0 {
      defer { half = 0 }
      return UInt32(truncatingIfNeeded: half)
    }
    let draw = nextUInt64()
    half = 1 << 32 | draw >> 32
    return UInt32(truncatingIfNeeded: draw)
  }

  package mutating func nextDouble() -> Double { Double(nextUInt64() >> 11) / 9_007_199_254_740_992 }

  /// By Lemire's method: the high word of a product, with few rejections.
  package mutating func index(upTo maximum: UInt64) -> UInt64 {
    if maximum == 0 { return 0 }
    if maximum == .max { return nextUInt64() }
    if maximum == 0xFFFF_FFFF { return UInt64(nextUInt32()) }
    let count = maximum + 1
    if maximum < 0xFFFF_FFFF {
      let threshold = (0xFFFF_FFFF - maximum) % count
      while true {
        let product = UInt64(nextUInt32()) * count
        if product & 0xFFFF_FFFF >= threshold { return product >> 32 }
      }
    }
    let threshold = (UInt64.max - maximum) % count
    while true {
      let product = nextUInt64().multipliedFullWidth(by: count)
      if product.low >= threshold { return product.high }
    }
  }

  /// By the ziggurat of 256 layers.
  package mutating func standardNormal() -> Double {
    let edge = 3.6541528853610087963519472518
    while true {
      var bits = nextUInt64()
      let layer = Int(bits & 0xFF)
      bits >>= 8
      let isNegative = bits & 1 == 1
      let draw = bits >> 1 & 0x000F_FFFF_FFFF_FFFF
      let x = Double(draw) * Double(bitPattern: ZigguratTables.normalWidths[layer])
      if draw < ZigguratTables.normalBounds[layer] { return isNegative ? -x : x }
      if layer == 0 {
        while true {
          let beyond = -0.27366123732975827203338247596 * Math.log1p(-nextDouble())
          let y = -Math.log1p(-nextDouble())
          if y + y > beyond * beyond { return draw >> 8 & 1 == 1 ? -(edge + beyond) : edge + beyond }
        }
      }
      let (upper, lower) = PCG64.densities(ZigguratTables.normalDensities, layer)
      if (upper - lower) * nextDouble() + lower < Math.exp(-0.5 * x * x) { return isNegative ? -x : x }
    }
  }

  /// By the ziggurat of 256 layers.
  package mutating func standardExponential() -> Double {
    while true {
      let bits = nextUInt64() >> 3
      let layer = Int(bits & 0xFF)
      let draw = bits >> 8
      let x = Double(draw) * Double(bitPattern: ZigguratTables.exponentialWidths[layer])
      if draw < ZigguratTables.exponentialBounds[layer] { return x }
      if layer == 0 { return 7.6971174701310497140446280481 - Math.log1p(-nextDouble()) }
      let (upper, lower) = PCG64.densities(ZigguratTables.exponentialDensities, layer)
      if (upper - lower) * nextDouble() + lower < Math.exp(-x) { return x }
    }
  }

  /// The density at the inner and at the outer edge of a layer.
  private static func densities(_ table: [UInt64], _ layer: Int) -> (upper: Double, lower: Double) {
    (Double(bitPattern: table[layer - 1]), Double(bitPattern: table[layer]))
  }

  /// `count` different numbers of `0 ..< population`, by Floyd's method, or by shuffling the tail of all of them where many of
  /// a large population are wanted; `isShuffled` puts them into random order.
  package mutating func sample(_ count: Int, of population: Int, isShuffled: Bool) -> [Int] {
    if population > 10000, count > population / (isShuffled ? 50 : 20) {
      var all = Array(0..<population)
      var i = population - 1
      while i >= max(population - count, 1) {
        all.swapAt(i, Int(index(upTo: UInt64(i))))
        i -= 1
      }
      return Array(all[(population - count)...])
    }
    var taken: Set<Int> = []
    var result: [Int] = []
    for last in population - count..<population {
      let draw = Int(index(upTo: UInt64(last)))
      let number = taken.insert(draw).inserted ? draw : last
      taken.insert(number)
      result.append(number)
    }
    if isShuffled {
      for i in stride(from: count - 1, to: 0, by: -1) { result.swapAt(i, Int(index(upTo: UInt64(i)))) }
    }
    return result
  }
}
