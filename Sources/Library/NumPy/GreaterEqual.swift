import Machine
import NDArray

extension FunctionCard {
  static let greaterEqual = FunctionCard(
    "greater_equal", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is larger or equal in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.greater_equal([1, 2, 3], 2))",
        prints: "[False  True  True]\n")
    ],
    notation: .relation(.greaterOrEqual),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.greaterOrEqual)
  }
}
