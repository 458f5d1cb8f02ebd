import Machine
import NDArray

extension FunctionCard {
  static let mathTanh = FunctionCard(
    "tanh", .module("math"), call: "x, /",
    help: "The hyperbolic tangent of a number.",
    examples: [
      Example(
        "import math\nprint(math.tanh(1))",
        prints: "0.7615941559557649\n")
    ],
    notation: .function("tanh"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * (1 - r.squared) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.tanh))
  }
}
