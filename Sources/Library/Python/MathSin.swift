import Machine
import NDArray

extension FunctionCard {
  static let mathSin = FunctionCard(
    "sin", .module("math"), call: "x, /",
    help: "The sine of an angle in radians.",
    examples: [
      Example(
        "import math\nprint(math.sin(1))",
        prints: "0.8414709848078965\n")
    ],
    notation: .function("sin"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("cos") }
  ) { call throws(Raise) in
    .float(try call.mathematics(.sin))
  }
}
