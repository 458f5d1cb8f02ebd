import Machine
import NDArray

extension FunctionCard {
  static let percentile = FunctionCard(
    "percentile", .module("numpy"),
    call: "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
    help: "The value below which so many percent of the elements lie.",
    examples: [
      Example(
        "import numpy as np\nprint(np.percentile([1, 2, 3, 4], 50))",
        prints: "2.5\n")
    ],
    derivative: .lines(.quantile(scale: 100))
  ) { call throws(Raise) in
    return try call.quantiles(scale: 100, skipsNaN: false)
  }
}
