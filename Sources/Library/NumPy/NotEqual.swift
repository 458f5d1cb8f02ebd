import Machine
import NDArray

extension FunctionCard {
  static let notEqual = FunctionCard(
    "not_equal", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is different.",
    examples: [
      Example(
        "import numpy as np\nprint(np.not_equal([1, 2, 3], 2))",
        prints: "[ True False  True]\n")
    ],
    notation: .relation(.notEqual),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.notEqual)
  }
}
