import Machine
import NDArray

extension FunctionCard {
  static let floor = FunctionCard(
    "floor", .module("numpy"), call: "x, /",
    help: "The largest whole number that is not above each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.floor([1.5, -1.5]))",
        prints: "[ 1. -2.]\n")
    ],
    notation: .function("floor"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(UnaryOperation.floor, call[0])
  }
}
