import Machine
import NDArray

extension FunctionCard {
  static let exp = FunctionCard(
    "exp", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "e to the power of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.exp(np.array([0.0, 1.0])))",
        prints: "[1.         2.71828183]\n")
    ],
    notation: .unary { formula, operand in formula.exponential(operand) },
    element: .elementwise,
    derivative: .unary { _, r, g in g * r },
    kernel: .unary(.exp)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.exp)
  }
}
