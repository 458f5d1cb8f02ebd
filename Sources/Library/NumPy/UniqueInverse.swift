import Machine
import NDArray

extension FunctionCard {
  static let uniqueInverse = FunctionCard(
    "unique_inverse", .module("numpy"), call: "x, /",
    help: "The different elements in ascending order, and which of them each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique_inverse([2, 1, 2]).inverse_indices)",
        prints: "[1 0 1]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.tuple(call.distinctParts(call.array(0), places: false, inverse: true, counts: false), .uniqueInverse)
  }
}
