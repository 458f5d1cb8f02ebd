import Machine
import NDArray

extension FunctionCard {
  static let fmin = FunctionCard(
    "fmin", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The smaller of each pair of elements, a NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fmin([1, np.nan], [2, 3]))",
        prints: "[1. 3.]\n")
    ],
    notation: .binary { formula, one, other in formula.minimum([one, other]) },
    element: .elementwise,
    derivative: .smaller
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.fmin)
  }
}
