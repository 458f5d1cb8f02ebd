import Symbolic
import Syntax

/// How an operator of the language is written in a formula, and how one cell of its result comes from its operands, and
/// what its derivatives are.
package struct OperatorCard: Sendable {
  package let operation: Operation
  /// How many operands it has: `-x` has one, `a - b` two.
  package let operandCount: Int
  /// What it is called in a sentence: "sum".
  package let name: String
  package let notation: FormulaRule
  package let element: ElementRule
  package let derivative: DerivativeRule

  init(
    _ operation: Operation, operands: Int = 2, _ name: String, _ notation: FormulaRule,
    element: ElementRule = .elementwise, derivative: DerivativeRule = .constant
  ) {
    self.operation = operation
    operandCount = operands
    self.name = name
    self.notation = notation
    self.element = element
    self.derivative = derivative
  }
}

extension Cards {
  /// The operators that have a place in formulas, in Python's order of precedence from the loosest.
  package static let operators: [OperatorCard] = [
    OperatorCard(.not, operands: 1, "negation", .function("not")),
    OperatorCard(.equal, "comparison", .relation(.equal)),
    OperatorCard(.notEqual, "comparison", .relation(.notEqual)),
    OperatorCard(.less, "comparison", .relation(.less)),
    OperatorCard(.lessOrEqual, "comparison", .relation(.lessOrEqual)),
    OperatorCard(.greater, "comparison", .relation(.greater)),
    OperatorCard(.greaterOrEqual, "comparison", .relation(.greaterOrEqual)),
    OperatorCard(.in, "membership", .relation(.member)),
    OperatorCard(
      .add, "sum", .binary { formula, one, other in formula.sum([one, other]) },
      derivative: .sum),
    OperatorCard(
      .subtract, "difference", .binary { formula, one, other in formula.difference(one, other) },
      derivative: .difference),
    OperatorCard(
      .multiply, "product", .binary { formula, one, other in formula.elementwiseProduct([one, other]) },
      derivative: .multiplication),
    OperatorCard(
      .matrixMultiply, "matrix product", .binary { formula, one, other in formula.matrixProduct([one, other]) },
      element: .product(.matmul), derivative: .product(.matmul)),
    OperatorCard(
      .divide, "quotient", .binary { formula, one, other in formula.fraction(one, other) },
      derivative: .quotient),
    OperatorCard(
      .floorDivide, "whole quotient",
      .binary { formula, one, other in
        let quotient = formula.fraction(one, other)
        return formula.apply("floor", [quotient])
      }),
    OperatorCard(.remainder, "remainder", .function("mod"), derivative: .remainder),
    OperatorCard(
      .negative, operands: 1, "negative", .unary { formula, operand in formula.negation(operand) },
      derivative: .negative),
    OperatorCard(
      .positive, operands: 1, "value", .unary { _, operand in operand },
      derivative: .identity),
    OperatorCard(
      .power, "power", .binary { formula, one, other in formula.power(one, other) },
      derivative: .power),
  ]

  /// The card of an operator; nil when it has no place in formulas.
  package static func `operator`(_ operation: Operation, operands: Int) -> OperatorCard? {
    operators.first { $0.operation == operation && $0.operandCount == operands }
  }
}
