import Machine
import NDArray

extension FunctionCard {
  static let logAddExp = FunctionCard(
    "logaddexp", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The logarithm of the sum of the exponentials.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logaddexp(0, 0))",
        prints: "0.6931471805599453\n")
    ],
    element: .elementwise,
    derivative: .binary { x, y, r, g in (g * (x - r).exponential, g * (y - r).exponential) }
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.logAddExp)
  }
}
