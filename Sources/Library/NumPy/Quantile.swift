import Machine
import NDArray

extension FunctionCard {
  static let quantile = FunctionCard(
    "quantile", .module("numpy"),
    call: "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
    help: "The value below which such a part of the elements lies.",
    examples: [
      Example(
        "import numpy as np\nprint(np.quantile([1, 2, 3, 4], [0.25, 0.5]))",
        prints: "[1.75 2.5 ]\n")
    ],
    derivative: .lines(.quantile(scale: 1))
  ) { call throws(Raise) in
    return try call.quantiles(scale: 1, skipsNaN: false)
  }
}
