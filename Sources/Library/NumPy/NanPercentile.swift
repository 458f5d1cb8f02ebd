import Machine
import NDArray

extension FunctionCard {
  static let nanPercentile = FunctionCard(
    "nanpercentile", .module("numpy"),
    call: "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
    help: "The value below which so many percent of the elements lie, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanpercentile([1, np.nan, 3], 50))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    return try call.quantiles(scale: 100, skipsNaN: true)
  }
}
