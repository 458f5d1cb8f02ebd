import Machine
import NDArray

extension FunctionCard {
  static let uniqueValues = FunctionCard(
    "unique_values", .module("numpy"), call: "x, /",
    help: "The different elements in ascending order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.unique_values([2, 1, 2]))",
        prints: "[1 2]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.distinct(call.array(0))
  }
}
