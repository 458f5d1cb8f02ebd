import Machine
import NDArray

extension FunctionCard {
  static let arcTan = FunctionCard(
    "arctan", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The angle, in radians, whose tangent each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arctan([0.0, 0.5]))",
        prints: "[0.         0.46364761]\n")
    ],
    notation: .function("arctan"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 + x.squared) }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arctan)
  }
}
