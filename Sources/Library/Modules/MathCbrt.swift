import Machine
import NDArray

extension FunctionCard {
  static let mathCbrt = FunctionCard(
    "cbrt", .module("math"), call: "x, /",
    help: "The cube root of a number.",
    examples: [
      Example(
        "import math\nprint(math.cbrt(27))",
        prints: "3.0000000000000004\n")
    ],
    notation: .function("cbrt"),
    element: .elementwise,
    derivative: .unary { _, r, g in g / (3 * r.squared) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.cbrt))
  }
}
