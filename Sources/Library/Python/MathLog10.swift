import Machine
import NDArray

extension FunctionCard {
  static let mathLog10 = FunctionCard(
    "log10", .module("math"), call: "x, /",
    help: "The logarithm of a number to base 10.",
    examples: [
      Example(
        "import math\nprint(math.log10(1))",
        prints: "0.0\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand, base: 10) },
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x * RuleTerm.number(10).logarithm) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.log10))
  }
}
