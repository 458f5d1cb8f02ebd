import Machine
import NDArray

extension FunctionCard {
  static let ptp = FunctionCard(
    "ptp", .module("numpy"), call: "a, axis=None, out=None, keepdims=False",
    help: "The largest element minus the smallest.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ptp([1, 7, 3]))",
        prints: "6\n")
    ],
    notation: .function("ptp"),
    element: .reduction(.ptp),
    derivative: .lines(.spread)
  ) { call throws(Raise) in
    try call.reduction(.ptp, out: 2, keepdims: 3)
  }
}
