import Machine
import NDArray

extension FunctionCard {
  static let arcTan2 = FunctionCard(
    "arctan2", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The angle of each point (x2, x1), in radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arctan2(1.0, 1.0))",
        prints: "0.7853981633974483\n")
    ],
    notation: .function("arctan2"),
    element: .elementwise,
    derivative: .binary { x, y, _, g in
      (g * y / (x.squared + y.squared), -(g * x / (x.squared + y.squared)))
    }
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.arctan2)
  }
}
