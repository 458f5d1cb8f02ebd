import Machine
import NDArray

extension FunctionCard {
  static let arcTan2 = FunctionCard(
    "arctan2", .module("numpy"), call: "x1, x2, /",
    help: "The angle of each point (x2, x1), in radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arctan2(1.0, 1.0))",
        prints: "0.7853981633974483\n")
    ],
    notation: .function("arctan2"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.arctan2, call[0], call[1], into: nil)
  }
}
