/// A stream of random numbers: where the distributions draw from. What is written once here holds for NumPy's legacy
/// stream and for its new ones; they differ in how they make doubles, normal and exponential numbers.
///
/// A stream is plain memory without references and without gaps between its fields, so it is kept and compared as words.
package protocol RandomStream: BitwiseCopyable, Sendable {
  /// The next 32 bits.
  mutating func nextUInt32() -> UInt32
  /// The next 64 bits.
  mutating func nextUInt64() -> UInt64
  /// The next number of `[0, 1)`, of 53 bits.
  mutating func nextDouble() -> Double
  /// The next number of the standard normal distribution.
  mutating func standardNormal() -> Double
  /// The next number of the standard exponential distribution.
  mutating func standardExponential() -> Double
  /// An integer of `0 ... maximum`; a maximum of 0 draws nothing.
  mutating func index(upTo maximum: UInt64) -> UInt64
  /// Whether a binomial count that is certain takes a double from the stream nevertheless.
  static var drawsForCertainty: Bool { get }
}

extension RandomStream {
  /// Fills cells with doubles of a distribution.
  package mutating func fill(
    _ cells: UnsafeMutablePointer<UInt64>, count: Int, _ distribution: Distribution, _ a: Double, _ b: Double
  ) {
    for position in 0..<count { cells[position] = draw(distribution, a, b).bitPattern }
  }

  /// A number of the gamma distribution of a shape, by Marsaglia and Tsang's method; below a shape of 1 by Ahrens and
  /// Dieter's.
  mutating func standardGamma(_ shape: Double) -> Double {
    if shape == 1 { return standardExponential() }
    if shape == 0 { return 0 }
    if shape < 1 {
      while true {
        let u = nextDouble()
        let v = standardExponential()
        if u <= 1 - shape {
          let x = Math.pow(u, 1 / shape)
          if x <= v { return x }
        } else {
          let y = -Math.log((1 - u) / shape)
          let x = Math.pow(1 - shape + shape * y, 1 / shape)
          if x <= v + y { return x }
        }
      }
    }
    let b = shape - 1.0 / 3
    let c = 1 / (9 * b).squareRoot()
    while true {
      var x: Double
      var v: Double
      repeat {
        x = standardNormal()
        v = 1 + c * x
      } while v <= 0
      v = v * v * v
      let u = nextDouble()
      if u < 1 - 0.0331 * (x * x) * (x * x) { return b * v }
      if Math.log(u) < 0.5 * x * x + b * (1 - v + Math.log(v)) { return b * v }
    }
  }

  /// A number of the beta distribution: Jöhnk's method where both parameters are at most 1, else from two gamma numbers.
  mutating func beta(_ a: Double, _ b: Double) -> Double {
    guard a <= 1, b <= 1 else {
      let first = standardGamma(a)
      let second = standardGamma(b)
      return first / (first + second)
    }
    while true {
      let u = nextDouble()
      let v = nextDouble()
      let x = Math.pow(u, 1 / a)
      let y = Math.pow(v, 1 / b)
      guard x + y <= 1, u + v > 0 else { continue }
      if x + y > 0 { return x / (x + y) }
      let logX = Math.log(u) / a
      let logY = Math.log(v) / b
      let larger = max(logX, logY)
      return Math.exp(logX - larger - Math.log(Math.exp(logX - larger) + Math.exp(logY - larger)))
    }
  }

  mutating func laplace(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = nextDouble()
      if u >= 0.5 { return loc - scale * Math.log(2 - u - u) }
      if u > 0 { return loc + scale * Math.log(u + u) }
    }
  }

  mutating func logistic(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = nextDouble()
      if u > 0 { return loc + scale * Math.log(u / (1 - u)) }
    }
  }

  mutating func gumbel(_ loc: Double, _ scale: Double) -> Double {
    while true {
      let u = 1 - nextDouble()
      if u < 1 { return loc - scale * Math.log(-Math.log(u)) }
    }
  }

  /// A double of a distribution with its parameters.
  package mutating func draw(_ distribution: Distribution, _ a: Double, _ b: Double) -> Double {
    switch distribution {
    case .random: nextDouble()
    case .uniform: a + (b - a) * nextDouble()
    case .standardNormal: standardNormal()
    case .normal: a + b * standardNormal()
    case .lognormal: Math.exp(a + b * standardNormal())
    case .standardExponential: standardExponential()
    case .exponential: a * standardExponential()
    case .standardGamma: standardGamma(a)
    case .gamma: b * standardGamma(a)
    case .chiSquare: 2 * standardGamma(a / 2)
    case .beta: beta(a, b)
    case .laplace: laplace(a, b)
    case .logistic: logistic(a, b)
    case .gumbel: gumbel(a, b)
    }
  }
}
