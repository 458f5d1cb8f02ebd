import Machine
import NDArray

extension FunctionCard {
  static let sin = FunctionCard(
    "sin", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The sine of each angle, in radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sin([0.0, 0.5]))",
        prints: "[0.         0.47942554]\n")
    ],
    notation: .function("sin"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("cos") },
    kernel: .unary(.sin)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.sin)
  }
}
