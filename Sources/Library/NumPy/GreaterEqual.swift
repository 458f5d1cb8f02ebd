import Machine
import NDArray

extension FunctionCard {
  static let greaterEqual = FunctionCard(
    "greater_equal", .module("numpy"), call: "x1, x2, /",
    help: "Whether each pair of elements is larger or equal in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.greater_equal([1, 2, 3], 2))",
        prints: "[False  True  True]\n")
    ],
    notation: .relation(.greaterOrEqual),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.greaterOrEqual, call[0], call[1], into: nil)
  }
}
