import Machine
import NDArray

extension FunctionCard {
  static let eigenvalues = FunctionCard(
    "eigvals", .module("numpy.linalg"), call: "a",
    help: "The eigenvalues of a matrix, where they are real.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.eigvals([[2.0, 0.0], [1.0, 3.0]]))",
        prints: "[3. 2.]\n")
    ]
  ) { call throws(Raise) in
    try call.eigen(withVectors: false)
  }
}
