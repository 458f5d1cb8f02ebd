import Machine
import NDArray

extension FunctionCard {
  static let sinh = FunctionCard(
    "sinh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The hyperbolic sine of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sinh([0.0, 0.5]))",
        prints: "[0.         0.52109531]\n")
    ],
    notation: .function("sinh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("cosh") },
    kernel: .unary(.sinh)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.sinh)
  }
}
