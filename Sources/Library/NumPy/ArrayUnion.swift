import Machine
import NDArray

extension FunctionCard {
  static let arrayUnion = FunctionCard(
    "union1d", .module("numpy"), call: "ar1, ar2, assume_unique=False",
    help: "The elements that one of both arrays has.",
    examples: [
      Example(
        "import numpy as np\nprint(np.union1d([1, 2], [2, 3]))",
        prints: "[1 2 3]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.arraySet(.union)
  }
}
