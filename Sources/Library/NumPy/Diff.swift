import Machine
import NDArray

extension FunctionCard {
  static let diff = FunctionCard(
    "diff", .module("numpy"), call: "a, n=1, axis=-1, prepend=None, append=None",
    help: "The differences of neighbours along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.diff([1, 4, 9]))",
        prints: "[3 5]\n")
    ],
    derivative: .lines(.differences)
  ) { call throws(Raise) in
    return try call.repeatedDifferences()
  }
}
