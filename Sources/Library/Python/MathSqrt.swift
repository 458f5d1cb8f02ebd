import Machine
import NDArray

extension FunctionCard {
  static let mathSqrt = FunctionCard(
    "sqrt", .module("math"), call: "x, /",
    help: "The square root of a number.",
    examples: [
      Example(
        "import math\nprint(math.sqrt(1))",
        prints: "1.0\n")
    ],
    notation: .unary { formula, operand in formula.squareRoot(operand) },
    element: .elementwise,
    derivative: .unary { _, r, g in g / (2 * r) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.sqrt))
  }
}
