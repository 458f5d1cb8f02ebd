import Machine
import NDArray

extension FunctionCard {
  static let cholesky = FunctionCard(
    "cholesky", .module("numpy.linalg"), call: "a",
    help: "The lower triangle L with L·Lᵀ = A.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.cholesky([[4.0, 2.0], [2.0, 5.0]]))",
        prints: "[[2. 0.]\n [1. 2.]]\n")
    ]
  ) { call throws(Raise) in
    guard let result = try call.matrix(0, square: true).cholesky() else {
      throw .exception(.linAlgError, "Matrix is not positive definite")
    }
    return try call.newArray(result)
  }
}
