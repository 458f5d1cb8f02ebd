import Machine
import NDArray

extension FunctionCard {
  static let eigenvaluesOfSymmetric = FunctionCard(
    "eigvalsh", .module("numpy.linalg"), call: "a",
    help: "The eigenvalues of a symmetric matrix in ascending order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.eigvalsh([[2.0, 0.0], [0.0, 1.0]]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.vector(call.matrix(0, square: true).symmetricFromLower().symmetricEigen().values)
  }
}
