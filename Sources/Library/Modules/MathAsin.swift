import Machine
import NDArray

extension FunctionCard {
  static let mathAsin = FunctionCard(
    "asin", .module("math"), call: "x, /",
    help: "The angle whose sine is a number.",
    examples: [
      Example(
        "import math\nprint(math.asin(0.5))",
        prints: "0.5235987755982989\n")
    ],
    notation: .function("asin"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (1 - x.squared).squareRoot }
  ) { call throws(Raise) in
    .float(try call.mathematics(.arcsin))
  }
}
