import Machine
import NDArray

extension FunctionCard {
  static let logicalAnd = FunctionCard(
    "logical_and", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether both of each pair of elements are true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_and([True, False], [True, True]))",
        prints: "[ True False]\n")
    ],
    notation: .function("and"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.logicalAnd)
  }
}
