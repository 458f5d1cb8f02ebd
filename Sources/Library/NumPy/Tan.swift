import Machine
import NDArray

extension FunctionCard {
  static let tan = FunctionCard(
    "tan", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The tangent of each angle, in radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tan([0.0, 0.5]))",
        prints: "[0.         0.54630249]\n")
    ],
    notation: .function("tan"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * (1 + r.squared) },
    kernel: .unary(.tan)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.tan)
  }
}
