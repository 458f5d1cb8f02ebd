import Machine
import NDArray

extension FunctionCard {
  static let ceil = FunctionCard(
    "ceil", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The smallest whole number that is not below each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ceil([1.5, -1.5]))",
        prints: "[ 2. -1.]\n")
    ],
    notation: .function("ceil"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.ceil)
  }
}
