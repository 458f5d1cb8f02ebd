import Machine
import NDArray

extension FunctionCard {
  static let notEqual = FunctionCard(
    "not_equal", .module("numpy"), call: "x1, x2, /",
    help: "Whether each pair of elements is different.",
    examples: [
      Example(
        "import numpy as np\nprint(np.not_equal([1, 2, 3], 2))",
        prints: "[ True False  True]\n")
    ],
    notation: .relation(.notEqual),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.notEqual, call[0], call[1], into: nil)
  }
}
