import Machine
import NDArray

extension FunctionCard {
  static let nanCumProd = FunctionCard(
    "nancumprod", .module("numpy"), call: "a, axis=None, dtype=None",
    help: "The running product, each NaN counting 1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nancumprod([1, np.nan, 2]))",
        prints: "[1. 1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.accumulatedWithoutNaN(.cumprod)
  }
}
