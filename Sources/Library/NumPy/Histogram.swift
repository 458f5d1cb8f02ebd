import Machine
import NDArray

extension FunctionCard {
  static let histogram = FunctionCard(
    "histogram", .module("numpy"), call: "a, bins=10, range=None, density=None, weights=None",
    help: "How many elements lie in each of some intervals, and the edges of these.",
    examples: [
      Example(
        "import numpy as np\nprint(np.histogram([1, 2, 1, 4], bins=3))",
        prints: "(array([2, 1, 1]), array([1., 2., 3., 4.]))\n")
    ]
  ) { call throws(Raise) in
    return try call.histogram()
  }
}
