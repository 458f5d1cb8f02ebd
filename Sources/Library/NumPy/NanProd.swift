import Machine
import NDArray

extension FunctionCard {
  static let nanProd = FunctionCard(
    "nanprod", .module("numpy"), call: "a, axis=None, dtype=None, out=None, keepdims=False",
    help: "The product of the elements, each NaN counting 1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nanprod([2, np.nan, 3]))",
        prints: "6.0\n")
    ]
  ) { call throws(Raise) in
    return try call.withoutNaN(.prod, dtype: 2, keepdims: 4)
  }
}
