/// The stream of Python's module `random`: the same Mersenne Twister, drawn from in other ways.
extension LegacyRandom {
  /// The stream after `random.seed(n)`, from the words of |n|, the low one first.
  package init(python words: [UInt32]) { self.init(seed: words) }

  /// The next `count` bits, at most 64.
  package mutating func bits(_ count: Int) -> UInt64 {
    if count <= 0 { return 0 }
    if count <= 32 { return UInt64(nextUInt32() >> UInt32(32 - count)) }
    let low = UInt64(nextUInt32())
    return low | UInt64(nextUInt32() >> UInt32(64 - count)) << 32
  }

  /// An integer of `0 ..< count`: as many bits as `count` has, until they are below it.
  package mutating func below(_ count: UInt64) -> UInt64 {
    if count == 0 { return 0 }
    let width = 64 - count.leadingZeroBitCount
    var draw = bits(width)
    while draw >= count { draw = bits(width) }
    return draw
  }

  /// A number of the normal distribution by Box and Muller's method, of which every second one is kept from the first.
  package mutating func gauss(_ mu: Double, _ sigma: Double) -> Double {
    if let kept = takeCachedNormal() { return mu + kept * sigma }
    let angle = nextDouble() * (2 * Double.pi)
    let radius = (-2 * Math.log(1 - nextDouble())).squareRoot()
    cacheNormal(Math.sin(angle) * radius)
    return mu + Math.cos(angle) * radius * sigma
  }

  /// A number of the normal distribution by Kinderman and Monahan's method.
  package mutating func normalVariate(_ mu: Double, _ sigma: Double) -> Double {
    let factor = 4 * Math.exp(-0.5) / 2.0.squareRoot()
    while true {
      let u = nextDouble()
      let v = 1 - nextDouble()
      let z = factor * (u - 0.5) / v
      if z * z / 4 <= -Math.log(v) { return mu + z * sigma }
    }
  }
}
