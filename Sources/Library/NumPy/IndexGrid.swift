import Machine
import NDArray

extension FunctionCard {
  static let indexGrid = FunctionCard(
    "indices", .module("numpy"), call: "dimensions, dtype=None, sparse=False",
    help: "The row and the column number, and so on, of each place in a shape.",
    examples: [
      Example(
        "import numpy as np\nprint(np.indices((2, 2)))",
        prints: "[[[0 0]\n  [1 1]]\n\n [[0 1]\n  [0 1]]]\n")
    ]
  ) { call throws(Raise) in
    return try call.indexGrid()
  }
}
