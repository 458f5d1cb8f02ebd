import Machine
import NDArray

extension FunctionCard {
  static let positive = FunctionCard(
    "positive", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element as it is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.positive([1, -2]))",
        prints: "[ 1 -2]\n")
    ],
    notation: .unary { _, operand in operand },
    element: .elementwise,
    derivative: .identity
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.positive)
  }
}
