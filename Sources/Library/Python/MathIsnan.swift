import Machine
import NDArray

extension FunctionCard {
  static let mathIsnan = FunctionCard(
    "isnan", .module("math"), call: "x, /",
    help: "Whether a number is not a number.",
    examples: [
      Example(
        "import math\nprint(math.isnan(1.0))",
        prints: "False\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    .bool(try call.double(0, or: 0).isNaN)
  }
}
