import Machine
import NDArray

extension FunctionCard {
  static let nanMedian = FunctionCard(
    "nanmedian", .module("numpy"), call: "a, axis=None, out=None, overwrite_input=False, keepdims=False",
    help: "The median of the elements that are no NaN.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanmedian([1, np.nan, 3, 2]))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    return try call.medianWithoutNaN()
  }
}
