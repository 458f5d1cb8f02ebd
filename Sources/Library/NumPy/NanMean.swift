import Machine
import NDArray

extension FunctionCard {
  static let nanMean = FunctionCard(
    "nanmean", .module("numpy"), call: "a, axis=None, dtype=None, out=None, keepdims=False",
    help: "The mean of the elements that are no NaN.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanmean([1, np.nan, 2]))",
        prints: "1.5\n")
    ]
  ) { call throws(Raise) in
    return try call.withoutNaN(.mean, dtype: 2, keepdims: 4)
  }
}
