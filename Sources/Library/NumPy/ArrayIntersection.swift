import Machine
import NDArray

extension FunctionCard {
  static let arrayIntersection = FunctionCard(
    "intersect1d", .module("numpy"), call: "ar1, ar2, assume_unique=False",
    help: "The elements that both arrays have.",
    examples: [
      Example(
        "import numpy as np\nprint(np.intersect1d([1, 2], [2, 3]))",
        prints: "[2]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.arraySet(.intersection)
  }
}
