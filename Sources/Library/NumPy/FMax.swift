import Machine
import NDArray

extension FunctionCard {
  static let fmax = FunctionCard(
    "fmax", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The larger of each pair of elements, a NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fmax([1, np.nan], [2, 3]))",
        prints: "[2. 3.]\n")
    ],
    notation: .binary { formula, one, other in formula.maximum([one, other]) },
    element: .elementwise,
    derivative: .larger
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.fmax)
  }
}
