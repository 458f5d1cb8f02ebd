import Machine
import NDArray

extension FunctionCard {
  static let cbrt = FunctionCard(
    "cbrt", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The cube root of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cbrt([8.0]))",
        prints: "[2.]\n")
    ],
    notation: .function("cbrt"),
    element: .elementwise,
    derivative: .unary { _, r, g in g / (3 * r.squared) },
    kernel: .unary(.cbrt)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.cbrt)
  }
}
