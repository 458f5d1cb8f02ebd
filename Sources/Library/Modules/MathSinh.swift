import Machine
import NDArray

extension FunctionCard {
  static let mathSinh = FunctionCard(
    "sinh", .module("math"), call: "x, /",
    help: "The hyperbolic sine of a number.",
    examples: [
      Example(
        "import math\nprint(math.sinh(1))",
        prints: "1.1752011936438014\n")
    ],
    notation: .function("sinh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("cosh") }
  ) { call throws(Raise) in
    .float(try call.mathematics(.sinh))
  }
}
