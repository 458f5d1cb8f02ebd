import Machine
import NDArray

extension FunctionCard {
  static let sqrt = FunctionCard(
    "sqrt", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The square root of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sqrt([4, 2]))",
        prints: "[2.         1.41421356]\n")
    ],
    notation: .unary { formula, operand in formula.squareRoot(operand) },
    element: .elementwise,
    derivative: .unary { _, r, g in g / (2 * r) },
    kernel: .unary(.sqrt)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.sqrt)
  }
}
