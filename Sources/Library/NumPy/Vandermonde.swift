import Machine
import NDArray

extension FunctionCard {
  static let vandermonde = FunctionCard(
    "vander", .module("numpy"), call: "x, N=None, increasing=False",
    help: "A matrix of the powers of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.vander([1, 2, 3], increasing=True))",
        prints: "[[1 1 1]\n [1 2 4]\n [1 3 9]]\n")
    ]
  ) { call throws(Raise) in
    return try call.vandermonde()
  }
}
