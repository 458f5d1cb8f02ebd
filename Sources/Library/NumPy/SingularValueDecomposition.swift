import Machine
import NDArray

extension FunctionCard {
  static let singularValueDecomposition = FunctionCard(
    "svd", .module("numpy.linalg"), call: "a, full_matrices=True, compute_uv=True, hermitian=False",
    help: "U, the singular values in descending order, and Vᵀ, whose product is the matrix.",
    examples: [
      Example(
        "import numpy as np\nu, s, vt = np.linalg.svd([[3.0, 0.0], [4.0, 5.0]])\nprint(s.round(4))",
        prints: "[6.7082 2.2361]\n")
    ]
  ) { call throws(Raise) in
    try call.singularValueDecomposition()
  }
}
