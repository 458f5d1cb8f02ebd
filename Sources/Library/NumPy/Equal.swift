import Machine
import NDArray

extension FunctionCard {
  static let equal = FunctionCard(
    "equal", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is equal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.equal([1, 2, 3], 2))",
        prints: "[False  True False]\n")
    ],
    notation: .relation(.equal),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.equal)
  }
}
