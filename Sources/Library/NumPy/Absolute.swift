import Machine
import NDArray

extension FunctionCard {
  static let absolute = FunctionCard(
    "absolute", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element without its sign.",
    examples: [
      Example(
        "import numpy as np\nprint(np.absolute([-1.5, 2]))",
        prints: "[1.5 2. ]\n")
    ],
    notation: .unary { formula, operand in formula.absolute(operand) },
    element: .elementwise,
    derivative: .magnitude,
    kernel: .unary(.absolute)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.absolute)
  }
}
