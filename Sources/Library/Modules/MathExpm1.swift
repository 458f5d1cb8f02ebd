import Machine
import NDArray

extension FunctionCard {
  static let mathExpm1 = FunctionCard(
    "expm1", .module("math"), call: "x, /",
    help: "The exponential of a number, less 1.",
    examples: [
      Example(
        "import math\nprint(math.expm1(1e-05))",
        prints: "1.0000050000166668e-05\n")
    ],
    notation: .function("expm1"),
    element: .elementwise,
    derivative: .unary { _, r, g in g * (r + 1) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.expm1))
  }
}
