import Symbolic

/// One line of a derivation: a formula, and the rule that gives it from the lines before.
package struct DerivationLine: Sendable {
  /// `∂J/∂Z2 = …`, with further forms of the same behind further equals signs.
  package let target: Formula
  package let forms: [Form]
  /// The line of the script that the rule is applied to.
  package let line: Int?
  /// The shape of what the line is about.
  package let shape: [Int]
  /// How far the numbers of all forms are from the derivative at most, in parts of the largest.
  package let distance: Double

  /// A way to write it.
  package struct Form: Sendable {
    package let formula: Formula
    /// Why it is so.
    package let rule: String
  }
}
