import Machine
import NDArray

extension FunctionCard {
  static let unravelIndex = FunctionCard(
    "unravel_index", .module("numpy"), call: "indices, shape",
    help: "The row and column, and so on, of flat positions.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unravel_index(5, (2, 3)))",
        prints: "(np.int64(1), np.int64(2))\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.unraveled()
  }
}
