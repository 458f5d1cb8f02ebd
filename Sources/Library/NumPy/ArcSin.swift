import Machine
import NDArray

extension FunctionCard {
  static let arcSin = FunctionCard(
    "arcsin", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The angle, in radians, whose sine each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arcsin([0.0, 0.5]))",
        prints: "[0.         0.52359878]\n")
    ],
    notation: .function("arcsin"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 - x.squared).squareRoot },
    kernel: .unary(.arcsin)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arcsin)
  }
}
