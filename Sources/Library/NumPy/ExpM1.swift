import Machine
import NDArray

extension FunctionCard {
  static let expM1 = FunctionCard(
    "expm1", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "e to the power of each element, minus 1, precise for small ones.",
    examples: [
      Example(
        "import numpy as np\nprint(np.expm1([0.0, 1.0]))",
        prints: "[0.         1.71828183]\n")
    ],
    notation: .unary { formula, operand in
      let power = formula.exponential(operand)
      let one = formula.number(1)
      return formula.difference(power, one)
    },
    element: .elementwise,
    derivative: .unary { _, r, g in g * (r + 1) },
    kernel: .unary(.expm1)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.expm1)
  }
}
