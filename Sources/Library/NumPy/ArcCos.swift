import Machine
import NDArray

extension FunctionCard {
  static let arcCos = FunctionCard(
    "arccos", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The angle, in radians, whose cosine each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arccos([0.0, 0.5]))",
        prints: "[1.57079633 1.04719755]\n")
    ],
    notation: .function("arccos"),
    element: .elementwise,
    derivative: .unary { x, _, g in -(g / (1 - x.squared).squareRoot) },
    kernel: .unary(.arccos)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arccos)
  }
}
