import Machine
import NDArray

extension FunctionCard {
  static let covariance = FunctionCard(
    "cov", .module("numpy"), call: "m, y=None, rowvar=True, bias=False, ddof=None",
    help: "The covariances of the rows, or of two series.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cov([[1, 2, 3], [3, 2, 1]]))",
        prints: "[[ 1. -1.]\n [-1.  1.]]\n")
    ]
  ) { call throws(Raise) in
    return try call.covariance(observations: 1, byRow: 2, bias: 3, ddof: 4)
  }
}
