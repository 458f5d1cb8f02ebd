import Machine
import NDArray

extension FunctionCard {
  static let heaviside = FunctionCard(
    "heaviside", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "0 below zero, 1 above, and `x2` at zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.heaviside([-1.5, 0, 2], 0.5))",
        prints: "[0.  0.5 1. ]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.heaviside)
  }
}
