import Machine
import NDArray

extension FunctionCard {
  static let arrayDifference = FunctionCard(
    "setdiff1d", .module("numpy"), call: "ar1, ar2, assume_unique=False",
    help: "The elements that the second array has not.",
    examples: [
      Example(
        "import numpy as np\nprint(np.setdiff1d([1, 2], [2, 3]))",
        prints: "[1]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.arraySet(.difference)
  }
}
