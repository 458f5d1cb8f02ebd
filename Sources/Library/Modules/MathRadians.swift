import Machine
import NDArray

extension FunctionCard {
  static let mathRadians = FunctionCard(
    "radians", .module("math"), call: "x, /",
    help: "An angle in radians.",
    examples: [
      Example(
        "import math\nprint(math.radians(180))",
        prints: "3.141592653589793\n")
    ],
    element: .elementwise,
    derivative: .unary { _, _, g in g * (Double.pi / 180) }
  ) { call throws(Raise) in
    .float(try call.double(0, or: 0) * (Double.pi / 180))
  }
}
