import Machine
import NDArray

extension FunctionCard {
  static let leftShift = FunctionCard(
    "left_shift", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each integer with its bits moved up.",
    examples: [
      Example(
        "import numpy as np\nprint(np.left_shift([1, 2], 3))",
        prints: "[ 8 16]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.leftShift)
  }
}
