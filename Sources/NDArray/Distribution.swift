/// A distribution of doubles, with up to two parameters.
package enum Distribution: Sendable {
  case random, uniform, standardNormal, normal, lognormal, standardExponential, exponential, standardGamma, gamma
  case chiSquare, beta, laplace, logistic, gumbel

  /// Throws NumPy's `ValueError` for parameters that the distribution has not. The legacy stream and the new ones differ
  /// in what `uniform` takes.
  package func check(_ a: Double, _ b: Double, isLegacy: Bool) throws(ArrayError) {
    /// NumPy takes -0.0 for negative here, and lets no NaN through but where it says so.
    func isNegative(_ x: Double) -> Bool { x.sign == .minus && !x.isNaN }
    switch self {
    case .random, .standardNormal, .standardExponential: break
    case .uniform:
      guard (b - a).isFinite else {
        throw ArrayError(.overflow, isLegacy ? "Range exceeds valid bounds" : "high - low range exceeds valid bounds")
      }
      if !isLegacy, isNegative(b - a) { throw ArrayError(.value, "high - low < 0") }
    case .normal, .laplace, .logistic, .gumbel:
      if isNegative(b) { throw ArrayError(.value, "scale < 0") }
    case .lognormal:
      if isNegative(b) { throw ArrayError(.value, "sigma < 0") }
    case .exponential:
      if isNegative(a) { throw ArrayError(.value, "scale < 0") }
    case .standardGamma:
      if isNegative(a) { throw ArrayError(.value, "shape < 0") }
    case .gamma:
      if isNegative(a) { throw ArrayError(.value, "shape < 0") }
      if isNegative(b) { throw ArrayError(.value, "scale < 0") }
    case .chiSquare:
      if !(a > 0) { throw ArrayError(.value, "df <= 0") }
    case .beta:
      if !(a > 0) { throw ArrayError(.value, "a <= 0") }
      if !(b > 0) { throw ArrayError(.value, "b <= 0") }
    }
  }
}
