import Machine
import NDArray

extension FunctionCard {
  static let bitwiseOr = FunctionCard(
    "bitwise_or", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The bits that one of both integers has.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bitwise_or([12, 10], 6))",
        prints: "[14 14]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.bitOr)
  }
}
