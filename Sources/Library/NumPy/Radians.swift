import Machine
import NDArray

extension FunctionCard {
  static let radians = FunctionCard(
    "radians", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each angle in radians instead of degrees.",
    examples: [
      Example(
        "import numpy as np\nprint(np.radians([0.0, 0.5]))",
        prints: "[0.         0.00872665]\n")
    ],
    notation: .function("radians"),
    element: .elementwise,
    derivative: .unary { _, _, g in g * (Double.pi / 180) }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.radians)
  }
}
