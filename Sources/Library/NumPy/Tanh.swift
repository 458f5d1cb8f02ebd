import Machine
import NDArray

extension FunctionCard {
  static let tanh = FunctionCard(
    "tanh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The hyperbolic tangent of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tanh([0.0, 0.5]))",
        prints: "[0.         0.46211716]\n")
    ],
    notation: .function("tanh"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * (1 - r.squared) },
    kernel: .unary(.tanh)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.tanh)
  }
}
