import Machine
import NDArray

extension FunctionCard {
  static let lessEqual = FunctionCard(
    "less_equal", .module("numpy"), call: "x1, x2, /",
    help: "Whether each pair of elements is smaller or equal in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.less_equal([1, 2, 3], 2))",
        prints: "[ True  True False]\n")
    ],
    notation: .relation(.lessOrEqual),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.lessOrEqual, call[0], call[1], into: nil)
  }
}
