import Machine
import NDArray

extension FunctionCard {
  static let power = FunctionCard(
    "power", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element of the first to the power of the second's.",
    examples: [
      Example(
        "import numpy as np\nprint(np.power([2, 3], 2))",
        prints: "[4 9]\n")
    ],
    notation: .binary { formula, one, other in formula.power(one, other) },
    element: .elementwise,
    derivative: .power,
    kernel: .binary(.power)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.power)
  }
}
