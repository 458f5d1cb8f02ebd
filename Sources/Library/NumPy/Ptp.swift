import Machine
import NDArray

extension FunctionCard {
  static let ptp = FunctionCard(
    "ptp", .module("numpy"), call: "a, axis=None, *, keepdims=False",
    help: "The largest element minus the smallest.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ptp([1, 7, 3]))",
        prints: "6\n")
    ],
    notation: .function("ptp"),
    element: .reduction(.ptp)
  ) { call throws(Raise) in
    try call.reduced(.ptp, axis: 1, keepdims: 2)
  }
}
