import Machine
import NDArray

extension FunctionCard {
  static let trueDivide = FunctionCard(
    "true_divide", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The quotient of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.true_divide([1, 2], 4))",
        prints: "[0.25 0.5 ]\n")
    ],
    notation: .binary { formula, one, other in formula.fraction(one, other) },
    element: .elementwise,
    derivative: .quotient,
    kernel: .binary(.divide)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.divide)
  }
}
