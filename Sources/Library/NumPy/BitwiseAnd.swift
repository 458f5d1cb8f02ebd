import Machine
import NDArray

extension FunctionCard {
  static let bitwiseAnd = FunctionCard(
    "bitwise_and", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The bits that both integers have.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bitwise_and([12, 10], 6))",
        prints: "[4 2]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.bitAnd)
  }
}
