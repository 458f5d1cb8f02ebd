import Machine
import NDArray

extension FunctionCard {
  static let nanCumSum = FunctionCard(
    "nancumsum", .module("numpy"), call: "a, axis=None, dtype=None",
    help: "The running total, each NaN counting 0.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nancumsum([1, np.nan, 2]))",
        prints: "[1. 1. 3.]\n")
    ]
  ) { call throws(Raise) in
    return try call.accumulatedWithoutNaN(.cumsum)
  }
}
