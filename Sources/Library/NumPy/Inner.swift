import Machine
import NDArray

extension FunctionCard {
  static let inner = FunctionCard(
    "inner", .module("numpy"), call: "a, b, /",
    help: "The sum of the products along the last axis of both.",
    examples: [
      Example(
        "import numpy as np\nprint(np.inner([1, 2], [3, 4]))",
        prints: "11\n")
    ],
    notation: .binary { formula, one, other in formula.matrixProduct([one, other]) },
    element: .product(.inner),
    derivative: .product(.inner)
  ) { call throws(Raise) in
    if call[0].isNumber || call[1].isNumber {
      return try call.machine.apply(BinaryOperation.multiply, call[0], call[1], into: nil)
    }
    return try call.machine.product(.inner, call[0], call[1])
  }
}
