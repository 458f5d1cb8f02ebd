import Machine
import NDArray

extension FunctionCard {
  static let rad2Deg = FunctionCard(
    "rad2deg", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Radians as degrees.",
    examples: [
      Example(
        "import numpy as np\nprint(np.rad2deg(np.pi))",
        prints: "180.0\n")
    ],
    element: .elementwise,
    derivative: .unary { _, _, g in g * (180 / Double.pi) }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.degrees)
  }
}
