import Machine
import NDArray

extension FunctionCard {
  static let matrixRank = FunctionCard(
    "matrix_rank", .module("numpy.linalg"), call: "A, tol=None, hermitian=False, *, rtol=None",
    help: "The rank of a matrix.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.matrix_rank([[1, 2], [2, 4]]))",
        prints: "1\n")
    ]
  ) { call throws(Raise) in
    try call.rankOfMatrix()
  }
}
