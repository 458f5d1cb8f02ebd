import Machine
import NDArray

extension FunctionCard {
  static let mathLog = FunctionCard(
    "log", .module("math"), call: "x, base=None, /",
    help: "The natural logarithm of a number, or that to another base.",
    examples: [
      Example(
        "import math\nprint(math.log(math.e), math.log(8, 2))",
        prints: "1.0 3.0\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand) },
    element: .elementwise,
    derivative: .elementwise { terms in
      terms.operands.count > 1
        ? [terms.adjoint / (terms.x * terms.y.logarithm), nil] : [terms.adjoint / terms.x]
    }
  ) { call throws(Raise) in
    let x = try call.mathematics(.log)
    guard call.isGiven(1) else { return .float(x) }
    let base = try call.mathematics(.log, 1)
    if base == 0 { throw .exception(.zeroDivisionError, "float division by zero") }
    return .float(x / base)
  }
}
