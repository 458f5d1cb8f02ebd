import Machine
import NDArray

extension FunctionCard {
  static let reciprocal = FunctionCard(
    "reciprocal", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "1 divided by each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.reciprocal([0.5, 4.0]))",
        prints: "[2.   0.25]\n")
    ],
    notation: .unary { formula, operand in
      let one = formula.number(1)
      return formula.fraction(one, operand)
    },
    element: .elementwise,
    derivative: .unary { _, r, g in -(g * r.squared) },
    kernel: .unary(.reciprocal)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.reciprocal)
  }
}
