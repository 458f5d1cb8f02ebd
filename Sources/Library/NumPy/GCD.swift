import Machine
import NDArray

extension FunctionCard {
  static let gcd = FunctionCard(
    "gcd", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The greatest common divisor of each pair of integers.",
    examples: [
      Example(
        "import numpy as np\nprint(np.gcd([12, 9], 6))",
        prints: "[6 3]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.gcd)
  }
}
