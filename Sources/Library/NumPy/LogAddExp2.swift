import Machine
import NDArray

extension FunctionCard {
  static let logAddExp2 = FunctionCard(
    "logaddexp2", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The logarithm to base 2 of the sum of the powers of 2.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logaddexp2(1, 1))",
        prints: "2.0\n")
    ],
    element: .elementwise,
    derivative: .binary { x, y, r, g in
      let two = RuleTerm.number(2)
      return (g * two.raised(to: x - r), g * two.raised(to: y - r))
    }
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.logAddExp2)
  }
}
