import Symbolic

/// How a call is written in a formula, from its operands' formulas (a method's receiver is the first).
package enum FormulaRule: Sendable {
  /// The name in front of the operands: `tanh(x)`.
  case function(Formula.Name)
  /// Anything else: `e^x`, `xᵀ`, `a·b`. It is given as many operands as the call has, keywords not counted.
  case custom(@Sendable (inout Formula, [Formula.ID]) -> Formula.ID)
}
