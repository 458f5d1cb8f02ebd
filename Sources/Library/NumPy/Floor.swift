import Machine
import NDArray

extension FunctionCard {
  static let floor = FunctionCard(
    "floor", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The largest whole number that is not above each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.floor([1.5, -1.5]))",
        prints: "[ 1. -2.]\n")
    ],
    notation: .function("floor"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.floor)
  }
}
