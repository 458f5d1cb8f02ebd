import Machine
import NDArray

extension FunctionCard {
  static let log1P = FunctionCard(
    "log1p", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The natural logarithm of 1 plus each element, precise for small ones.",
    examples: [
      Example(
        "import numpy as np\nprint(np.log1p([0.0, 1.0]))",
        prints: "[0.         0.69314718]\n")
    ],
    notation: .unary { formula, operand in
      let one = formula.number(1)
      let sum = formula.sum([one, operand])
      return formula.logarithm(sum)
    },
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 + x) },
    kernel: .unary(.log1p)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.log1p)
  }
}
