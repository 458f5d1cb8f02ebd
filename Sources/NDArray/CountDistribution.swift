/// A distribution of counts, with up to two parameters.
package enum CountDistribution: Sendable {
  case binomial, poisson, geometric
}

extension RandomStream {
  /// Fills cells with counts of a distribution; NumPy's `ValueError` for parameters that it has not.
  package mutating func fill(
    _ cells: UnsafeMutablePointer<UInt64>, count: Int, _ distribution: CountDistribution, _ a: Double, _ b: Double
  ) throws(ArrayError) {
    for position in 0..<count {
      let number: Int64
      switch distribution {
      case .binomial:
        number = try binomial(Int64(exactly: a.rounded(.towardZero)) ?? .max, b)
        if Self.drawsForCertainty, a == 0 || b == 0 { _ = nextDouble() }
      case .poisson: number = try poisson(a)
      case .geometric: number = try geometric(a)
      }
      cells[position] = UInt64(bitPattern: number)
    }
  }
}
