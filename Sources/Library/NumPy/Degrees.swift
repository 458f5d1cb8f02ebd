import Machine
import NDArray

extension FunctionCard {
  static let degrees = FunctionCard(
    "degrees", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each angle in degrees instead of radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.degrees([0.0, 0.5]))",
        prints: "[ 0.         28.64788976]\n")
    ],
    notation: .function("degrees"),
    element: .elementwise,
    derivative: .unary { _, _, g in g * (180 / Double.pi) }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.degrees)
  }
}
