import Machine
import NDArray

extension FunctionCard {
  static let log2 = FunctionCard(
    "log2", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The logarithm of each element to base 2.",
    examples: [
      Example(
        "import numpy as np\nprint(np.log2([1, 8]))",
        prints: "[0. 3.]\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand, base: 2) },
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x * RuleTerm.number(2).logarithm) },
    kernel: .unary(.log2)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.log2)
  }
}
