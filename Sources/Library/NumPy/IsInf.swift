import Machine
import NDArray

extension FunctionCard {
  static let isInf = FunctionCard(
    "isinf", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each element is infinite.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isinf([1.0, np.nan, np.inf]))",
        prints: "[False False  True]\n")
    ],
    notation: .function("isinf"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.isinf)
  }
}
