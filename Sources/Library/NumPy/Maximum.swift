import Machine
import NDArray

extension FunctionCard {
  static let maximum = FunctionCard(
    "maximum", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The larger of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.maximum(0, [-1, 2]))",
        prints: "[0 2]\n")
    ],
    notation: .binary { formula, one, other in formula.maximum([one, other]) },
    element: .elementwise,
    derivative: .larger
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.maximum)
  }
}
