import Machine
import NDArray

extension FunctionCard {
  static let ufuncOuter = FunctionCard(
    "outer", .method(.builtin), call: "ufunc, a, b, /",
    help: "A binary function of each element of one array with each of another.",
    examples: [
      Example(
        "import numpy as np\nprint(np.add.outer([0, 10], [1, 2, 3]))",
        prints: "[[ 1  2  3]\n [11 12 13]]\n")
    ]
  ) { call throws(Raise) in
    try call.outerResult()
  }
}
