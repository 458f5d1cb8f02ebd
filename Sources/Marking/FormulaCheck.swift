import Diagnostics
import Machine
import NDArray

/// What came of holding a formula against the script: at this moment's numbers, and at freshly drawn ones.
package struct FormulaCheck: Sendable {
  /// The cell in which they are furthest apart at this moment; nil when they give the same.
  package let worst: Audit.CellDifference?
  /// How often it was tried with other starting values; 0 where that cannot be done.
  package let draws: Int
  /// The case in which they differ although they do not at this moment; nil when there is none.
  package let counterexample: Counterexample?
  /// The misconceptions that say what the formula says.
  package let misconceptions: [FittingMisconception]

  /// A case in which a formula and the script differ.
  package struct Counterexample: Hashable, Sendable {
    /// The name whose value alone has to be another for it; nil where it takes several.
    package let name: String?
    package let difference: Audit.CellDifference
  }

  /// Whether the formula is the script's in every case that was tried.
  package var holds: Bool { worst == nil && counterexample == nil }
}
