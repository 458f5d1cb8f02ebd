import Machine
import NDArray

extension FunctionCard {
  static let matrixPower = FunctionCard(
    "matrix_power", .module("numpy.linalg"), call: "a, n",
    help: "A square matrix multiplied by itself.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.matrix_power([[1, 1], [0, 1]], 3))",
        prints: "[[1 3]\n [0 1]]\n")
    ]
  ) { call throws(Raise) in
    return try call.power()
  }
}
