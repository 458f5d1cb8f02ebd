import Machine
import NDArray

extension FunctionCard {
  static let log10 = FunctionCard(
    "log10", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The logarithm of each element to base 10.",
    examples: [
      Example(
        "import numpy as np\nprint(np.log10([1, 1000]))",
        prints: "[0. 3.]\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand, base: 10) },
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x * RuleTerm.number(10).logarithm) },
    kernel: .unary(.log10)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.log10)
  }
}
