import Machine
import NDArray

extension FunctionCard {
  static let lcm = FunctionCard(
    "lcm", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The least common multiple of each pair of integers.",
    examples: [
      Example(
        "import numpy as np\nprint(np.lcm([4, 6], 6))",
        prints: "[12  6]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.lcm)
  }
}
