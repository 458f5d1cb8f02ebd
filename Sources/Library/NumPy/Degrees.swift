import Machine
import NDArray

extension FunctionCard {
  static let degrees = FunctionCard(
    "degrees", .module("numpy"), call: "x, /",
    help: "Each angle in degrees instead of radians.",
    examples: [
      Example(
        "import numpy as np\nprint(np.degrees([0.0, 0.5]))",
        prints: "[ 0.         28.64788976]\n")
    ],
    notation: .function("degrees"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(UnaryOperation.degrees, call[0])
  }
}
