import Machine
import NDArray

extension FunctionCard {
  static let uniqueAll = FunctionCard(
    "unique_all", .module("numpy"), call: "x, /",
    help:
      "The different elements in ascending order, where each comes first, which each element is, and how often each occurs.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique_all([2, 1, 2]).indices)",
        prints: "[1 0]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.tuple(call.distinctParts(call.array(0), places: true, inverse: true, counts: true), .uniqueAll)
  }
}
