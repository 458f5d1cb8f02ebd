import Machine
import NDArray

extension FunctionCard {
  static let mathIsfinite = FunctionCard(
    "isfinite", .module("math"), call: "x, /",
    help: "Whether a number is neither infinite nor NaN.",
    examples: [
      Example(
        "import math\nprint(math.isfinite(1.0))",
        prints: "True\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    .bool(try call.double(0, or: 0).isFinite)
  }
}
