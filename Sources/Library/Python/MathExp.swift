import Machine
import NDArray

extension FunctionCard {
  static let mathExp = FunctionCard(
    "exp", .module("math"), call: "x, /",
    help: "e to the power of a number.",
    examples: [
      Example(
        "import math\nprint(math.exp(1))",
        prints: "2.718281828459045\n")
    ],
    notation: .unary { formula, operand in formula.exponential(operand) },
    element: .elementwise,
    derivative: .unary { _, r, g in g * r }
  ) { call throws(Raise) in
    .float(try call.mathematics(.exp))
  }
}
