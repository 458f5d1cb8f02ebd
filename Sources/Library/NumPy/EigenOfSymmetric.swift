import Machine
import NDArray

extension FunctionCard {
  static let eigenOfSymmetric = FunctionCard(
    "eigh", .module("numpy.linalg"), call: "a, UPLO='L'",
    help: "The eigenvalues of a symmetric matrix in ascending order, and the vectors as columns.",
    examples: [
      Example(
        "import numpy as np\nvalues, vectors = np.linalg.eigh([[2.0, 1.0], [1.0, 2.0]])\nprint(values, vectors.round(4))",
        prints: "[1. 3.] [[-0.7071  0.7071]\n [ 0.7071  0.7071]]\n")
    ]
  ) { call throws(Raise) in
    try call.eigenOfSymmetric(withVectors: true)
  }
}
