import Machine
import NDArray

extension FunctionCard {
  static let mathTan = FunctionCard(
    "tan", .module("math"), call: "x, /",
    help: "The tangent of an angle in radians.",
    examples: [
      Example(
        "import math\nprint(math.tan(1))",
        prints: "1.5574077246549023\n")
    ],
    notation: .function("tan"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * (1 + r.squared) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.tan))
  }
}
