import Machine
import NDArray

extension FunctionCard {
  static let floorDivide = FunctionCard(
    "floor_divide", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The quotient of each pair of elements, rounded down.",
    examples: [
      Example(
        "import numpy as np\nprint(np.floor_divide([7, -7], 3))",
        prints: "[ 2 -3]\n")
    ],
    notation: .binary { formula, one, other in
      let quotient = formula.fraction(one, other)
      return formula.apply("floor", [quotient])
    },
    element: .elementwise,
    derivative: .constant,
    kernel: .binary(.floorDivide)
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.floorDivide)
  }
}
