import Machine
import NDArray

extension FunctionCard {
  static let isFinite = FunctionCard(
    "isfinite", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each element is neither infinite nor NaN.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isfinite([1.0, np.nan, np.inf]))",
        prints: "[ True False False]\n")
    ],
    notation: .function("isfinite"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.isfinite)
  }
}
