import Machine
import NDArray

extension FunctionCard {
  static let leastSquares = FunctionCard(
    "lstsq", .module("numpy.linalg"), call: "a, b, rcond=None",
    help: "What multiplied by the matrix comes nearest to `b`, with residuals, rank and singular values.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.lstsq([[1.0, 0], [1, 1], [1, 2]], [1.0, 3, 5], rcond=None)[0].round(6))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.leastSquaresSolution()
  }
}
