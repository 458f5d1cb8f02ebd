import Machine
import NDArray

extension FunctionCard {
  static let minimum = FunctionCard(
    "minimum", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The smaller of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.minimum(0, [-1, 2]))",
        prints: "[-1  0]\n")
    ],
    notation: .binary { formula, one, other in formula.minimum([one, other]) },
    element: .elementwise,
    derivative: .smaller
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.minimum)
  }
}
