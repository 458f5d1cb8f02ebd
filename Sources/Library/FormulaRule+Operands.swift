import Symbolic

/// Rules for so many operands; one that a call gave by keyword is shown as left out.
extension FormulaRule {
  static func unary(_ write: @escaping @Sendable (inout Formula, Formula.ID) -> Formula.ID) -> FormulaRule {
    .custom { formula, operands in write(&formula, operands.first ?? formula.elided()) }
  }

  static func binary(
    _ write: @escaping @Sendable (inout Formula, Formula.ID, Formula.ID) -> Formula.ID
  ) -> FormulaRule {
    .custom { formula, operands in
      let first = operands.first ?? formula.elided()
      let second = operands.count > 1 ? operands[1] : formula.elided()
      return write(&formula, first, second)
    }
  }

  /// A relation between two operands.
  static func relation(_ relation: Formula.Relation) -> FormulaRule {
    .binary { formula, one, other in formula.compare(one, relation, other) }
  }

  /// The first operand gathered over an index.
  static func gather(_ gather: Formula.Gather) -> FormulaRule {
    .unary { formula, operand in formula.gather(gather, operand) }
  }
}
