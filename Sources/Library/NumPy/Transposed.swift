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
    element: .moved
  ) { call throws(Raise) in
    if call[0].tag != .array { return call[0] }
    return call.look(at: call[0], call.machine.heap.layout(of: call[0]).transposed)
  }
}
