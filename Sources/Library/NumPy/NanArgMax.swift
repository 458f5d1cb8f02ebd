import Machine
import NDArray

extension FunctionCard {
  static let nanArgMax = FunctionCard(
    "nanargmax", .module("numpy"), call: "a, axis=None",
    help: "The place of the largest element, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanargmax([1, np.nan, 2]))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    return try call.placeWithoutNaN(.argmax)
  }
}
