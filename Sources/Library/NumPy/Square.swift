import Machine
import NDArray

extension FunctionCard {
  static let square = FunctionCard(
    "square", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The square of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.square([1.5, -2]))",
        prints: "[2.25 4.  ]\n")
    ],
    notation: .unary { formula, operand in
      let two = formula.number(2)
      return formula.power(operand, two)
    },
    element: .elementwise,
    derivative: .unary { x, _, g in 2 * g * x },
    kernel: .unary(.square)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.square)
  }
}
