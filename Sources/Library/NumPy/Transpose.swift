import Machine
import NDArray

extension FunctionCard {
  static let transpose = FunctionCard(
    "transpose", .module("numpy"), call: "a, axes=None",
    help: "The array with its axes in reverse order, or in the order given.",
    examples: [
      Example(
        "import numpy as np\nprint(np.transpose(np.array([[1, 2], [3, 4]])))",
        prints: "[[1 3]\n [2 4]]\n")
    ],
    notation: .unary { formula, operand in formula.transpose(operand) },
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    return try call.transposed(array, call.isGiven(1) ? call.integers(call[1]) : nil)
  }
}
