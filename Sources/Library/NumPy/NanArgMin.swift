import Machine
import NDArray

extension FunctionCard {
  static let nanArgMin = FunctionCard(
    "nanargmin", .module("numpy"), call: "a, axis=None",
    help: "The place of the smallest element, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanargmin([1, np.nan, 2]))",
        prints: "0\n")
    ]
  ) { call throws(Raise) in
    return try call.placeWithoutNaN(.argmin)
  }
}
