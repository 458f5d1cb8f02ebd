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

  /// The number by which all cells of a formula's value are the true ones. Of a single cell, which is always some multiple, only a
  /// number that people forget: -1, a whole number or one part of one. Nil when there is none.
  package static func factor(exact: NDArray, formula: NDArray) -> Double? {
    let pairs = Array(zip(exact.doubles, formula.doubles))
    guard exact.shape == formula.shape, let largest = pairs.max(by: { $0.0.magnitude < $1.0.magnitude }),
      largest.0.isFinite, largest.0 != 0
    else { return nil }
    let factor = largest.1 / largest.0
    let scale = largest.1.magnitude
    guard factor.isFinite, factor != 0, pairs.allSatisfy({ ($0.1 - factor * $0.0).magnitude <= tolerance * scale })
    else { return nil }
    let isPlain = [factor, 1 / factor].contains { ($0 - $0.rounded()).magnitude <= tolerance * $0.magnitude }
    return exact.count > 1 || isPlain ? factor : nil
  }
}
