import Machine
import NDArray

extension FunctionCard {
  static let rightShift = FunctionCard(
    "right_shift", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each integer with its bits moved down.",
    examples: [
      Example(
        "import numpy as np\nprint(np.right_shift([8, 20], 2))",
        prints: "[2 5]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.rightShift)
  }
}
