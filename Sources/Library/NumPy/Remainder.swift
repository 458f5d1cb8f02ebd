import Machine
import NDArray

extension FunctionCard {
  static let remainder = FunctionCard(
    "remainder", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The remainder of each pair of elements, with the sign of the second.",
    examples: [
      Example(
        "import numpy as np\nprint(np.remainder([7, -7], 3))",
        prints: "[1 2]\n")
    ],
    notation: .function("mod"),
    element: .elementwise,
    derivative: .remainder,
    kernel: .binary(.remainder)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.remainder)
  }
}
