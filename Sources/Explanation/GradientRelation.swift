import NDArray

/// How a script's gradient stands to the true one.
enum GradientRelation: Equatable {
  case equal
  /// So many times the true one.
  case multiple(Double)
  /// So many times the true one, and the learning rate may be in it, for the gradient has no name of its own.
  case step(Double)
  /// The true one transposed, and so many times.
  case transposed(Double)
  /// Cells of it that differ, the others being so many times the true ones.
  case someCells([[Int]], Double)
  /// None of these.
  case none

  /// Whether there is nothing wrong.
  var isRight: Bool {
    switch self {
    case .equal, .step: true
    case .multiple, .transposed, .someCells, .none: false
    }
  }

  /// How far two numbers may be apart that are the same by different ways of computing, in parts of the largest.
  static let tolerance = 1e-7

  /// Finds it. Both have as many cells, perhaps in another shape.
  init(_ script: Tensor, _ true: Tensor, isStep: Bool = false, tolerance: Double = GradientRelation.tolerance) {
    if let factor = GradientRelation.factor(script, `true`, tolerance) {
      self = factor == 1 ? .equal : isStep && factor > 0 ? .step(factor) : .multiple(factor)
      return
    }
    if `true`.shape.count == 2, script.shape == Array(`true`.shape.reversed()),
      let factor = GradientRelation.factor(script, `true`.transposed, tolerance)
    {
      self = .transposed(factor)
      return
    }
    self = .none
  }

  /// The number by which all cells of one are the other's; 1 where they agree, nil where there is none.
  static func factor(_ one: Tensor, _ other: Tensor, _ tolerance: Double = GradientRelation.tolerance) -> Double? {
    guard one.count == other.count, one.count > 0 else { return nil }
    let same = one.shape == other.shape || one.shape.filter { $0 != 1 } == other.shape.filter { $0 != 1 }
    guard same else { return nil }
    let (first, second) = (one.magnitude, other.magnitude)
    guard first.isFinite, second.isFinite else { return nil }
    // Nothing is nothing, up to rounding.
    if first < 1e-14, second < 1e-14 { return 1 }
    guard first > 0, second > 0 else { return nil }
    guard let place = other.values.indices.max(by: { abs(other.values[$0]) < abs(other.values[$1]) }) else {
      return nil
    }
    let factor = one.values[place] / other.values[place]
    guard factor.isFinite, factor != 0 else { return nil }
    let scale = first
    guard zip(one.values, other.values).allSatisfy({ abs($0 - factor * $1) <= tolerance * scale }) else { return nil }
    return abs(factor - 1) <= 10 * tolerance ? 1 : factor
  }
}
