import Machine
import NDArray

extension FunctionCard {
  static let mathDegrees = FunctionCard(
    "degrees", .module("math"), call: "x, /",
    help: "An angle in degrees.",
    examples: [
      Example(
        "import math\nprint(math.degrees(math.pi))",
        prints: "180.0\n")
    ],
    element: .elementwise,
    derivative: .unary { _, _, g in g * (180 / Double.pi) }
  ) { call throws(Raise) in
    .float(try call.double(0, or: 0) * (180 / Double.pi))
  }
}
