import Machine
import NDArray

extension FunctionCard {
  static let mathCosh = FunctionCard(
    "cosh", .module("math"), call: "x, /",
    help: "The hyperbolic cosine of a number.",
    examples: [
      Example(
        "import math\nprint(math.cosh(1))",
        prints: "1.5430806348152437\n")
    ],
    notation: .function("cosh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("sinh") }
  ) { call throws(Raise) in
    .float(try call.mathematics(.cosh))
  }
}
