import Machine
import NDArray

extension FunctionCard {
  static let log = FunctionCard(
    "log", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The natural logarithm of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.log([1.0, np.e]))",
        prints: "[0. 1.]\n")
    ],
    notation: .unary { formula, operand in formula.logarithm(operand) },
    element: .elementwise,
    derivative: .unary { x, _, g in g / x },
    kernel: .unary(.log)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.log)
  }
}
