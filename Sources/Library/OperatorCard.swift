import Symbolic
import Syntax

/// How an operator of the language is written in a formula, and how one cell of its result comes from its operands.
package struct OperatorCard: Sendable {
  package let operation: Operation
  /// How many operands it has: `-x` has one, `a - b` two.
  package let operandCount: Int
  /// What it is called in a sentence: "sum".
  package let name: String
  package let notation: FormulaRule
  package let element: ElementRule

  init(
    _ operation: Operation, operands: Int = 2, _ name: String, _ notation: FormulaRule,
    element: ElementRule = .elementwise
  ) {
    self.operation = operation
    operandCount = operands
    self.name = name
    self.notation = notation
    self.element = element
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
    OperatorCard(.add, "sum", .binary { formula, one, other in formula.sum([one, other]) }),
    OperatorCard(.subtract, "difference", .binary { formula, one, other in formula.difference(one, other) }),
    OperatorCard(.multiply, "product", .binary { formula, one, other in formula.elementwiseProduct([one, other]) }),
    OperatorCard(
      .matrixMultiply, "matrix product", .binary { formula, one, other in formula.matrixProduct([one, other]) },
      element: .product(.matmul)),
    OperatorCard(.divide, "quotient", .binary { formula, one, other in formula.fraction(one, other) }),
    OperatorCard(
      .floorDivide, "whole quotient",
      .binary { formula, one, other in
        let quotient = formula.fraction(one, other)
        return formula.apply("floor", [quotient])
      }),
    OperatorCard(.remainder, "remainder", .function("mod")),
    OperatorCard(.negative, operands: 1, "negative", .unary { formula, operand in formula.negation(operand) }),
    OperatorCard(.positive, operands: 1, "value", .unary { _, operand in operand }),
    OperatorCard(.power, "power", .binary { formula, one, other in formula.power(one, other) }),
  ]

  /// The card of an operator; nil when it has no place in formulas.
  package static func `operator`(_ operation: Operation, operands: Int) -> OperatorCard? {
    operators.first { $0.operation == operation && $0.operandCount == operands }
  }
}
