import Machine
import NDArray

extension FunctionCard {
  static let nanMax = FunctionCard(
    "nanmax", .module("numpy"), call: "a, axis=None, out=None, keepdims=False",
    help: "The largest element, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanmax([1, np.nan, 2]))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    return try call.withoutNaN(.max, keepdims: 3)
  }
}
