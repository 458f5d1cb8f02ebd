import Machine
import NDArray

extension FunctionCard {
  static let fmod = FunctionCard(
    "fmod", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The remainder of each quotient, with the sign of the dividend.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fmod([5, -5], 3))",
        prints: "[ 2 -2]\n")
    ],
    element: .elementwise,
    derivative: .binary { x, y, _, g in (g, -(g * (x / y).applying("trunc"))) }
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.fmod)
  }
}
