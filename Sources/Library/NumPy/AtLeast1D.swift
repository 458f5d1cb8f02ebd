import Machine
import NDArray

extension FunctionCard {
  static let atLeast1D = FunctionCard(
    "atleast_1d", .module("numpy"), call: "a, /",
    help: "The array with at least one axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.atleast_1d(3))",
        prints: "[3]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.atLeast(1, call.array(0))
  }
}
