import Machine
import NDArray

extension FunctionCard {
  static let arcTanh = FunctionCard(
    "arctanh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The number whose hyperbolic tangent each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arctanh([0.0, 0.5]))",
        prints: "[0.         0.54930614]\n")
    ],
    notation: .function("arctanh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 - x.squared) },
    kernel: .unary(.arctanh)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arctanh)
  }
}
