import Machine
import NDArray

extension FunctionCard {
  static let mathFabs = FunctionCard(
    "fabs", .module("math"), call: "x, /",
    help: "The number without its sign, as a float.",
    examples: [
      Example(
        "import math\nprint(math.fabs(-3))",
        prints: "3.0\n")
    ],
    notation: .unary { formula, operand in formula.absolute(operand) },
    element: .elementwise,
    derivative: .magnitude
  ) { call throws(Raise) in
    .float(Swift.abs(try call.mathematics(.positive)))
  }
}
