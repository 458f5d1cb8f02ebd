import Machine
import NDArray

extension FunctionCard {
  static let trunc = FunctionCard(
    "trunc", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element cut off towards zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.trunc([1.5, -1.5]))",
        prints: "[ 1. -1.]\n")
    ],
    notation: .function("trunc"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.trunc)
  }
}
