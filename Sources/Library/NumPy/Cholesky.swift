import Machine
import NDArray

extension FunctionCard {
  static let cholesky = FunctionCard(
    "cholesky", .module("numpy.linalg"), call: "a, /, *, upper=False",
    help: "The lower triangle L with L·Lᵀ = A.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.cholesky([[4.0, 2.0], [2.0, 5.0]]))",
        prints: "[[2. 0.]\n [1. 2.]]\n")
    ]
  ) { call throws(Raise) in
    try call.choleskyTriangle()
  }
}
