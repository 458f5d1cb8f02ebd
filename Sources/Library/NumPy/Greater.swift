import Machine
import NDArray

extension FunctionCard {
  static let greater = FunctionCard(
    "greater", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each pair of elements is larger in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.greater([1, 2, 3], 2))",
        prints: "[False False  True]\n")
    ],
    notation: .relation(.greater),
    element: .elementwise,
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.greater)
  }
}
