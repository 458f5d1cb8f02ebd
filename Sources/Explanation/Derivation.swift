import Diagnostics
import Library
import Machine
import NDArray
import Symbolic

/// The way from a cost to its derivative by a parameter, statement by statement, with each line held against the numbers.
package struct Derivation: Sendable {
  /// What the derivative is by, and of what.
  package let parameter: String
  package let cost: String
  package let lines: [DerivationLine]
  /// The derivative written with indices, for a vector of weights.
  package let indexed: Formula?
  /// The script's own gradient: its name, its line, and whether it is this.
  package let gradient: (name: String, line: Int?, isEqual: Bool, factor: Double?)?
  /// The derivative.
  let value: Tensor
  /// Why there is no formula, or nil.
  package let reason: String?
  /// The adjoints of all named values, the last first: what there is where there is no formula.
  package let adjoints: [Named]
  /// How far central differences are from the derivative, in parts of the largest; nil when none were taken.
  package let distance: Double?
  /// Whether that is as near as such differences come.
  package let isClose: Bool
  /// The steps of the pass of training that it speaks of, and how often the loop had begun a pass with it; nil outside training.
  package let pass: (steps: ClosedRange<UInt64>, number: Int?)?
  /// What else there is to know.
  package let notes: [String]

  /// A value of the pass and the derivative of the cost by it.
  package struct Named: Sendable {
    package let name: String
    package let line: Int?
    package let shape: [Int]
    package let value: Snapshot
  }

  /// The derivative's numbers.
  package var result: Snapshot {
    value.shape.isEmpty ? .float(value.values.first ?? 0) : .array(NDArray(value.values, shape: value.shape))
  }
}
