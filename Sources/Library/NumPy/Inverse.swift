import Machine
import NDArray

extension FunctionCard {
  static let inverse = FunctionCard(
    "inv", .module("numpy.linalg"), call: "a",
    help: "The inverse of a matrix.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.inv([[2, 0], [0, 4]]))",
        prints: "[[0.5  0.  ]\n [0.   0.25]]\n")
    ],
    notation: .unary { formula, operand in formula.inverse(operand) }
  ) { call throws(Raise) in
    try call.inverse(call.matrices(call[0], square: true))
  }
}
