import Machine
import NDArray

extension FunctionCard {
  static let mathAtanh = FunctionCard(
    "atanh", .module("math"), call: "x, /",
    help: "The number whose hyperbolic tangent is a number.",
    examples: [
      Example(
        "import math\nprint(math.atanh(0.5))",
        prints: "0.5493061443340548\n")
    ],
    notation: .function("atanh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 - x.squared) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arctanh))
  }
}
