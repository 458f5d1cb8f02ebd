import Machine
import NDArray

extension FunctionCard {
  static let deg2Rad = FunctionCard(
    "deg2rad", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Degrees as radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.deg2rad([0, 180]))",
        prints: "[0.         3.14159265]\n")
    ],
    element: .elementwise,
    derivative: .unary { _, _, g in g * (Double.pi / 180) }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.radians)
  }
}
