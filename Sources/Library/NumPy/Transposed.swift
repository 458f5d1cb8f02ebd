import Machine
import NDArray

extension FunctionCard {
  static let transposed = FunctionCard(
    "T", owners: .arrayProperty, call: "self",
    help: "The array with its axes in reverse order: the transpose of a matrix. It shows the same cells.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[1, 2, 3], [4, 5, 6]]).T)",
        prints: "[[1 4]\n [2 5]\n [3 6]]\n")
    ],
    notation: .unary { formula, operand in formula.transpose(operand) },
    element: .moved,
    kernel: .transpose
  ) { call throws(Raise) in
    call[0].tag == .array ? call.machine.heap.allocateTransposed(call[0]) : call[0]
  }
}
