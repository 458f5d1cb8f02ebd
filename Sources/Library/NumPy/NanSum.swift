import Machine
import NDArray

extension FunctionCard {
  static let nanSum = FunctionCard(
    "nansum", .module("numpy"), call: "a, axis=None, dtype=None, out=None, keepdims=False",
    help: "The sum of the elements, each NaN counting 0.",
    examples: [
      Example(
        "import numpy as np\nprint(np.nansum([1, np.nan, 2]))",
        prints: "3.0\n")
    ],
    derivative: .reduction { terms in terms.adjoint * (terms.x == terms.x) }
  ) { call throws(Raise) in
    return try call.withoutNaN(.sum, dtype: 2, keepdims: 4)
  }
}
