import Machine
import NDArray

extension FunctionCard {
  static let mathAcosh = FunctionCard(
    "acosh", .module("math"), call: "x, /",
    help: "The number whose hyperbolic cosine is a number.",
    examples: [
      Example(
        "import math\nprint(math.acosh(2))",
        prints: "1.3169578969248166\n")
    ],
    notation: .function("acosh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x.squared - 1).squareRoot }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arccosh))
  }
}
