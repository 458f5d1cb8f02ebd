import Machine
import NDArray

extension FunctionCard {
  static let logicalXor = FunctionCard(
    "logical_xor", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether one but not both of each pair of elements is true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_xor([True, False], [True, True]))",
        prints: "[False  True]\n")
    ],
    notation: .function("xor"),
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.logicalXor)
  }
}
