import Machine
import NDArray

extension FunctionCard {
  static let atLeast2D = FunctionCard(
    "atleast_2d", .module("numpy"), call: "a, /",
    help: "The array with at least two axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.atleast_2d(3))",
        prints: "[[3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.atLeast(2, call.array(0))
  }
}
