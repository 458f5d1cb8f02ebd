import Machine
import NDArray

extension FunctionCard {
  static let around = FunctionCard(
    "around", .module("numpy"), call: "a, decimals=0",
    help: "Each element rounded to so many digits behind the point, halves to the even neighbour.",
    examples: [
      Example(
        "import numpy as np\nprint(np.around([0.5, 1.5, 2.567], 1))",
        prints: "[0.5 1.5 2.6]\n")
    ],
    notation: .unary { formula, operand in formula.apply("round", [operand]) },
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.rounded(call.array(0), decimals: call.integer(1, or: 0))
  }
}
