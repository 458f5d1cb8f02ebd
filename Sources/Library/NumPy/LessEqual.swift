import Machine
import NDArray

extension FunctionCard {
  static let lessEqual = FunctionCard(
    "less_equal", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is smaller or equal in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.less_equal([1, 2, 3], 2))",
        prints: "[ True  True False]\n")
    ],
    notation: .relation(.lessOrEqual),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.lessOrEqual)
  }
}
