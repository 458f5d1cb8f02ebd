import Machine
import NDArray

extension FunctionCard {
  static let arraySymmetricDifference = FunctionCard(
    "setxor1d", .module("numpy"), call: "ar1, ar2, assume_unique=False",
    help: "The elements that only one of both arrays has.",
    examples: [
      Example(
        "import numpy as np\nprint(np.setxor1d([1, 2], [2, 3]))",
        prints: "[1 3]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.arraySet(.symmetricDifference)
  }
}
