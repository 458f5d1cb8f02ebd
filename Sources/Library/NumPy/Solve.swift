import Machine
import NDArray

extension FunctionCard {
  static let solve = FunctionCard(
    "solve", .module("numpy.linalg"), call: "a, b",
    help: "What multiplied by the matrix from the left gives `b`.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.solve([[2, 0], [0, 4]], [2, 8]))",
        prints: "[1. 2.]\n")
    ],
    derivative: .matrix { terms in
      // A·r = b: the share of b, and with it that of A.
      let share = terms.x.transposed.inverse.times(terms.adjoint)
      return [-share.times(terms.result.transposed), share]
    }
  ) { call throws(Raise) in
    try call.solution()
  }
}
