import Machine
import NDArray

extension FunctionCard {
  static let bitwiseXor = FunctionCard(
    "bitwise_xor", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The bits in which both integers differ.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bitwise_xor([12, 10], 6))",
        prints: "[10 12]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.bitXor)
  }
}
