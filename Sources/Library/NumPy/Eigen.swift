import Machine
import NDArray

extension FunctionCard {
  static let eigen = FunctionCard(
    "eig", .module("numpy.linalg"), call: "a",
    help: "The eigenvalues of a matrix, where they are real, and the vectors as columns.",
    examples: [
      Example(
        "import numpy as np\nvalues, vectors = np.linalg.eig([[2.0, 0.0], [1.0, 3.0]])\nprint(values, vectors.round(4))",
        prints: "[3. 2.] [[ 0.      0.7071]\n [ 1.     -0.7071]]\n")
    ]
  ) { call throws(Raise) in
    try call.eigen(withVectors: true)
  }
}
