import Machine
import NDArray

extension FunctionCard {
  static let diag = FunctionCard(
    "diag", .module("numpy"), call: "v, k=0",
    help: "A diagonal of a matrix, or the matrix with a diagonal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.diag([[1, 2], [3, 4]]))",
        prints: "[1 4]\n"),
      Example(
        "import numpy as np\nprint(np.diag([1, 2]))",
        prints: "[[1 0]\n [0 2]]\n"),
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.diag()
  }
}
