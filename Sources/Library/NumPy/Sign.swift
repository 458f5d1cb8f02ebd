import Machine
import NDArray

extension FunctionCard {
  static let sign = FunctionCard(
    "sign", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "-1, 0 or 1 for each element, by its sign.",
    examples: [
      Example(
        "import numpy as np\nprint(np.sign([-3, 0, 5]))",
        prints: "[-1  0  1]\n")
    ],
    notation: .function("sign"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.sign)
  }
}
