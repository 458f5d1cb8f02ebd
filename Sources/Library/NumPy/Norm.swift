import Machine
import NDArray

extension FunctionCard {
  static let norm = FunctionCard(
    "norm", .module("numpy.linalg"), call: "x, ord=None, axis=None, keepdims=False",
    help: "The length of a vector, or the square root of the sum of all squares.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.norm([3, 4]))",
        prints: "5.0\n")
    ],
    notation: .unary { formula, operand in formula.norm(operand) },
    derivative: .reduction { terms in terms.adjoint * terms.x / terms.result }
  ) { call throws(Raise) in
    try call.norm()
  }
}
