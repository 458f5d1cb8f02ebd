import Machine
import NDArray

extension FunctionCard {
  static let exp2 = FunctionCard(
    "exp2", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "2 to the power of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.exp2([0, 3]))",
        prints: "[1. 8.]\n")
    ],
    notation: .unary { formula, operand in
      let base = formula.number(2)
      return formula.power(base, operand)
    },
    element: .elementwise,
    derivative: .unary { _, r, g in g * r * RuleTerm.number(2).logarithm },
    kernel: .unary(.exp2)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.exp2)
  }
}
