import Machine
import NDArray

extension FunctionCard {
  static let moveAxis = FunctionCard(
    "moveaxis", .module("numpy"), call: "a, source, destination",
    help: "The array with axes moved to other places.",
    examples: [
      Example(
        "import numpy as np\nprint(np.moveaxis(np.zeros((2, 3, 4)), 0, -1).shape)",
        prints: "(3, 4, 2)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.moved(call.array(0), call.integers(call[1]), call.integers(call[2]))
  }
}
