import Machine
import NDArray

extension FunctionCard {
  static let mathIsinf = FunctionCard(
    "isinf", .module("math"), call: "x, /",
    help: "Whether a number is infinite.",
    examples: [
      Example(
        "import math\nprint(math.isinf(1.0))",
        prints: "False\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    .bool(try call.double(0, or: 0).isInfinite)
  }
}
