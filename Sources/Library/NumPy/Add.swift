import Machine
import NDArray

extension FunctionCard {
  static let add = FunctionCard(
    "add", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The sum of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.add([1, 2], [3, 4]))",
        prints: "[4 6]\n")
    ],
    notation: .binary { formula, one, other in formula.sum([one, other]) },
    element: .elementwise,
    derivative: .sum,
    kernel: .binary(.add),
    texts: true
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.add)
  }
}
