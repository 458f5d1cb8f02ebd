import Machine
import NDArray

extension FunctionCard {
  static let mathAtan = FunctionCard(
    "atan", .module("math"), call: "x, /",
    help: "The angle whose tangent is a number.",
    examples: [
      Example(
        "import math\nprint(math.atan(1))",
        prints: "0.7853981633974483\n")
    ],
    notation: .function("atan"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 + x.squared) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arctan))
  }
}
