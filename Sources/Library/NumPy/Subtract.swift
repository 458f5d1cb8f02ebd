import Machine
import NDArray

extension FunctionCard {
  static let subtract = FunctionCard(
    "subtract", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The difference of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.subtract([1, 2], [3, 5]))",
        prints: "[-2 -3]\n")
    ],
    notation: .binary { formula, one, other in formula.difference(one, other) },
    element: .elementwise,
    derivative: .difference,
    kernel: .binary(.subtract)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.subtract)
  }
}
