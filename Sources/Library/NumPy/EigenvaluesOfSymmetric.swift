import Machine
import NDArray

extension FunctionCard {
  static let eigenvaluesOfSymmetric = FunctionCard(
    "eigvalsh", .module("numpy.linalg"), call: "a, UPLO='L'",
    help: "The eigenvalues of a symmetric matrix in ascending order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.eigvalsh([[2.0, 0.0], [0.0, 1.0]]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    try call.eigenOfSymmetric(withVectors: false)
  }
}
