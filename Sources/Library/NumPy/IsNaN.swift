import Machine
import NDArray

extension FunctionCard {
  static let isNaN = FunctionCard(
    "isnan", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each element is not a number.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isnan([1.0, np.nan, np.inf]))",
        prints: "[False  True False]\n")
    ],
    notation: .function("isnan"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.isnan)
  }
}
