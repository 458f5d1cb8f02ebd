import Machine
import NDArray

extension FunctionCard {
  static let rint = FunctionCard(
    "rint", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element rounded to a whole number, halves to the even neighbour.",
    examples: [
      Example(
        "import numpy as np\nprint(np.rint([1.5, -1.5]))",
        prints: "[ 2. -2.]\n")
    ],
    notation: .function("rint"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.rint)
  }
}
