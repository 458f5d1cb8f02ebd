import Machine
import NDArray

extension FunctionCard {
  static let mathCos = FunctionCard(
    "cos", .module("math"), call: "x, /",
    help: "The cosine of an angle in radians.",
    examples: [
      Example(
        "import math\nprint(math.cos(1))",
        prints: "0.5403023058681398\n")
    ],
    notation: .function("cos"),
    element: .elementwise,
    derivative: .unary { x, _, g in -(g * x.applying("sin")) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.cos))
  }
}
