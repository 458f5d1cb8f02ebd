import Machine
import NDArray

extension FunctionCard {
  static let negative = FunctionCard(
    "negative", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element with its sign turned.",
    examples: [
      Example(
        "import numpy as np\nprint(np.negative([1, -2]))",
        prints: "[-1  2]\n")
    ],
    notation: .unary { formula, operand in formula.negation(operand) },
    element: .elementwise,
    derivative: .negative,
    kernel: .unary(.negative)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.negative)
  }
}
