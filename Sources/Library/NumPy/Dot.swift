import Machine
import NDArray

extension FunctionCard {
  static let dot = FunctionCard(
    "dot", owners: .numpyAndMethod, call: "a, b",
    help: "The product of two matrices, of a matrix and a vector, or of two vectors; of a number, its multiple.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dot([1, 2], [3, 4]))",
        prints: "11\n"),
      Example(
        "import numpy as np\nprint(np.dot([[1, 2], [3, 4]], [1, 1]))",
        prints: "[3 7]\n"),
    ],
    notation: .binary { formula, one, other in formula.matrixProduct([one, other]) },
    element: .product(.dot),
    derivative: .product(.dot),
    kernel: .product(.dot)
  ) { call throws(Raise) in
    try call.machine.product(.dot, call[0], call[1])
  }
}
