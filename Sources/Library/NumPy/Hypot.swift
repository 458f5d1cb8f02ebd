import Machine
import NDArray

extension FunctionCard {
  static let hypot = FunctionCard(
    "hypot", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The length of the diagonal over each pair of sides.",
    examples: [
      Example(
        "import numpy as np\nprint(np.hypot(3.0, 4.0))",
        prints: "5.0\n")
    ],
    notation: .function("hypot"),
    element: .elementwise,
    derivative: .binary { x, y, r, g in (g * x / r, g * y / r) },
    kernel: .binary(.hypot)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.hypot)
  }
}
