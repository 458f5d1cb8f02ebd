import Machine
import NDArray

extension FunctionCard {
  static let signBit = FunctionCard(
    "signbit", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Whether the sign of each element is a minus.",
    examples: [
      Example(
        "import numpy as np\nprint(np.signbit([1.0, -2.0]))",
        prints: "[False  True]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.signbit)
  }
}
