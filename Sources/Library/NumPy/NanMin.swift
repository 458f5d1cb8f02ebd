import Machine
import NDArray

extension FunctionCard {
  static let nanMin = FunctionCard(
    "nanmin", .module("numpy"), call: "a, axis=None, out=None, keepdims=False",
    help: "The smallest element, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanmin([1, np.nan, 2]))",
        prints: "1.0\n")
    ]
  ) { call throws(Raise) in
    return try call.withoutNaN(.min, keepdims: 3)
  }
}
