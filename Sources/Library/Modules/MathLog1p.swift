import Machine
import NDArray

extension FunctionCard {
  static let mathLog1p = FunctionCard(
    "log1p", .module("math"), call: "x, /",
    help: "The natural logarithm of 1 plus a number.",
    examples: [
      Example(
        "import math\nprint(math.log1p(1e-05))",
        prints: "9.999950000333332e-06\n")
    ],
    notation: .function("log1p"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 + x) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.log1p))
  }
}
