import Machine
import NDArray

extension FunctionCard {
  static let mathLog2 = FunctionCard(
    "log2", .module("math"), call: "x, /",
    help: "The logarithm of a number to base 2.",
    examples: [
      Example(
        "import math\nprint(math.log2(1))",
        prints: "0.0\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand, base: 2) },
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x * RuleTerm.number(2).logarithm) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.log2))
  }
}
