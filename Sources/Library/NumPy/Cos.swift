import Machine
import NDArray

extension FunctionCard {
  static let cos = FunctionCard(
    "cos", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The cosine of each angle, in radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cos([0.0, 0.5]))",
        prints: "[1.         0.87758256]\n")
    ],
    notation: .function("cos"),
    element: .elementwise,
    derivative: .unary { x, _, g in -(g * x.applying("sin")) },
    kernel: .unary(.cos)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.cos)
  }
}
