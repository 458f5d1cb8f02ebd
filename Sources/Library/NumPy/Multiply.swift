import Machine
import NDArray

extension FunctionCard {
  static let multiply = FunctionCard(
    "multiply", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The product of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.multiply([1, 2], [3, 4]))",
        prints: "[3 8]\n")
    ],
    notation: .binary { formula, one, other in formula.elementwiseProduct([one, other]) },
    element: .elementwise,
    derivative: .multiplication,
    kernel: .binary(.multiply)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.multiply)
  }
}
