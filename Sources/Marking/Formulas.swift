import Diagnostics
import NDArray

/// Holds the numbers of a formula against those of a name.
package enum Formulas {
  /// How far a cell may be off, as a part of the largest magnitude: both sides were computed in floating point.
  package static let tolerance = 1e-9

  /// The cell in which the two are furthest apart; nil when they are the same. Throws when their shapes differ.
  package static func worstDifference(exact: NDArray, formula: NDArray) throws(Diagnostic) -> Audit.CellDifference? {
    guard exact.shape == formula.shape else {
      throw Diagnostic(
        .reference,
        "expected a formula of shape \(code: exact.layout.shapeText), found \(code: formula.layout.shapeText)",
        hint: "Look for a transpose or a sum that is missing, or one too many.")
    }
    var worst: (position: Int, distance: Double)?
    let pairs = Array(zip(exact.doubles, formula.doubles))
    let scale = pairs.reduce(0.0) { largest, pair in
      max(largest, pair.0.isFinite ? pair.0.magnitude : 0, pair.1.isFinite ? pair.1.magnitude : 0)
    }
    for (position, (one, other)) in pairs.enumerated() {
      if one == other || (one.isNaN && other.isNaN) { continue }
      let distance = (one - other).magnitude
      // A NaN on one side only, or an infinity, is further off than any number.
      if distance <= tolerance * scale { continue }
      let weight = distance.isNaN ? Double.infinity : distance
      if worst.map({ weight > $0.distance }) ?? true { worst = (position, weight) }
    }
    return worst.map { worst in
      Audit.CellDifference(
        index: ClaimedValues.index(ofFlat: worst.position, in: exact.shape), exact: pairs[worst.position].0,
        formula: pairs[worst.position].1)
    }
  }
}
