import Machine
import NDArray

extension FunctionCard {
  static let mathAtan2 = FunctionCard(
    "atan2", .module("math"), call: "y, x, /",
    help: "The angle of the point (x, y).",
    examples: [
      Example(
        "import math\nprint(math.atan2(1, -1))",
        prints: "2.356194490192345\n")
    ],
    notation: .function("atan2"),
    element: .elementwise,
    derivative: .binary { x, y, _, g in
      (g * y / (x.squared + y.squared), -(g * x / (x.squared + y.squared)))
    }
  ) { call throws(Raise) in
    .float(BinaryOperation.arctan2.scalar(try call.double(0, or: 0), try call.double(1, or: 0)))
  }
}
