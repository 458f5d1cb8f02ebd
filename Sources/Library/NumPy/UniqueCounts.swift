import Machine
import NDArray

extension FunctionCard {
  static let uniqueCounts = FunctionCard(
    "unique_counts", .module("numpy"), call: "x, /",
    help: "The different elements in ascending order, and how often each occurs.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique_counts([2, 1, 2]).counts)",
        prints: "[1 2]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.tuple(call.distinctParts(call.array(0), places: false, inverse: false, counts: true), .uniqueCounts)
  }
}
