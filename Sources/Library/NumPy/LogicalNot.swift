import Machine
import NDArray

extension FunctionCard {
  static let logicalNot = FunctionCard(
    "logical_not", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether each element is false.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_not([True, False]))",
        prints: "[False  True]\n")
    ],
    notation: .function("not"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.logicalNot)
  }
}
