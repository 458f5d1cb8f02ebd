import Machine
import NDArray

extension FunctionCard {
  static let nanQuantile = FunctionCard(
    "nanquantile", .module("numpy"),
    call: "a, q, axis=None, out=None, overwrite_input=False, method='linear', keepdims=False",
    help: "The value below which such a part of the elements lies, NaN not counting.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanquantile([1, np.nan, 3], 0.5))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    return try call.quantiles(scale: 1, skipsNaN: true)
  }
}
