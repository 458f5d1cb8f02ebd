import Machine
import NDArray

extension FunctionCard {
  static let nanVar = FunctionCard(
    "nanvar", .module("numpy"), call: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False",
    help: "The variance of the elements that are no NaN.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanvar([1, np.nan, 3]))",
        prints: "1.0\n")
    ]
  ) { call throws(Raise) in
    return try call.spreadWithoutNaN(root: false)
  }
}
