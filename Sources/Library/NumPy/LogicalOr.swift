import Machine
import NDArray

extension FunctionCard {
  static let logicalOr = FunctionCard(
    "logical_or", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether one or both of each pair of elements are true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_or([True, False], [True, True]))",
        prints: "[ True  True]\n")
    ],
    notation: .function("or"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.logicalOr)
  }
}
