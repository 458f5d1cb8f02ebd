import Machine
import NDArray

extension FunctionCard {
  static let nanStd = FunctionCard(
    "nanstd", .module("numpy"), call: "a, axis=None, dtype=None, out=None, ddof=0, keepdims=False",
    help: "The standard deviation of the elements that are no NaN.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanstd([1, np.nan, 3]))",
        prints: "1.0\n")
    ]
  ) { call throws(Raise) in
    return try call.spreadWithoutNaN(root: true)
  }
}
