import Machine
import NDArray

extension FunctionCard {
  static let less = FunctionCard(
    "less", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is smaller in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.less([1, 2, 3], 2))",
        prints: "[ True False False]\n")
    ],
    notation: .relation(.less),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.less)
  }
}
