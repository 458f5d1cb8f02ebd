import Machine
import NDArray

extension FunctionCard {
  static let mathAsinh = FunctionCard(
    "asinh", .module("math"), call: "x, /",
    help: "The number whose hyperbolic sine is a number.",
    examples: [
      Example(
        "import math\nprint(math.asinh(1))",
        prints: "0.881373587019543\n")
    ],
    notation: .function("asinh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x.squared + 1).squareRoot }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arcsinh))
  }
}
