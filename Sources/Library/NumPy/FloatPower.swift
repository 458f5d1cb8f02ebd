import Machine
import NDArray

extension FunctionCard {
  static let floatPower = FunctionCard(
    "float_power", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element raised to a power, as float64.",
    examples: [
      Example(
        "import numpy as np\nprint(np.float_power([2, 3], 2))",
        prints: "[4. 9.]\n")
    ],
    notation: .binary { formula, one, other in formula.power(one, other) },
    element: .elementwise,
    derivative: .power
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.floatPower)
  }
}
