import Machine
import NDArray

extension FunctionCard {
  static let mathAcos = FunctionCard(
    "acos", .module("math"), call: "x, /",
    help: "The angle whose cosine is a number.",
    examples: [
      Example(
        "import math\nprint(math.acos(0.5))",
        prints: "1.0471975511965979\n")
    ],
    notation: .function("acos"),
    element: .elementwise,
    derivative: .unary { x, _, g in -(g / (1 - x.squared).squareRoot) }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arccos))
  }
}
