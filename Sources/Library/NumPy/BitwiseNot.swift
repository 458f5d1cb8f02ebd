import Machine
import NDArray

extension FunctionCard {
  static let bitwiseNot = FunctionCard(
    "bitwise_not", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each bit of each integer the other way.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bitwise_not([0, 5]))",
        prints: "[-1 -6]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.invert)
  }
}
