import Machine
import NDArray

extension FunctionCard {
  static let mathExp2 = FunctionCard(
    "exp2", .module("math"), call: "x, /",
    help: "2 to the power of a number.",
    examples: [
      Example(
        "import math\nprint(math.exp2(3))",
        prints: "8.0\n")
    ],
    notation: .function("exp2"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * r * RuleTerm.number(2).logarithm }
  ) { call throws(Raise) in
    .float(try call.mathematics(.exp2))
  }
}
