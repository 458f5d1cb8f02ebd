import Machine
import NDArray

extension FunctionCard {
  static let lexSort = FunctionCard(
    "lexsort", .module("numpy"), call: "keys",
    help: "The order by several keys, the last one first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.lexsort(([1, 0, 2], [0, 0, 0])))",
        prints: "[1 0 2]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.lexicalOrder()
  }
}
