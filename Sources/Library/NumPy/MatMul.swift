import Machine
import NDArray

extension FunctionCard {
  static let matMul = FunctionCard(
    "matmul", .module("numpy"), call: "x1, x2, /",
    help: "The product of two matrices, of a matrix and a vector, or of two vectors.",
    examples: [
      Example(
        "import numpy as np\nprint(np.matmul([[1, 2], [3, 4]], [[1], [1]]))",
        prints: "[[3]\n [7]]\n")
    ],
    notation: .binary { formula, one, other in formula.matrixProduct([one, other]) },
    element: .product(.matmul),
    derivative: .product(.matmul),
    kernel: .product(.matmul)
  ) { call throws(Raise) in
    try call.machine.product(.matmul, call[0], call[1])
  }
}
