import Machine
import NDArray

extension FunctionCard {
  static let meshGrid = FunctionCard(
    "meshgrid", .module("numpy"), call: "*xi, copy=True, sparse=False, indexing='xy'",
    help: "Coordinate matrices of coordinate vectors.",
    examples: [
      Example(
        "import numpy as np\nX, Y = np.meshgrid([1, 2, 3], [4, 5])\nprint(X)\nprint(Y)",
        prints: "[[1 2 3]\n [1 2 3]]\n[[4 4 4]\n [5 5 5]]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.meshGrid()
  }
}
