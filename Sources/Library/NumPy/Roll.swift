import Machine
import NDArray

extension FunctionCard {
  static let roll = FunctionCard(
    "roll", .module("numpy"), call: "a, shift, axis=None",
    help: "The elements moved along an axis; what falls off comes back at the other end.",
    examples: [
      Example(
        "import numpy as np\nprint(np.roll([1, 2, 3, 4], 1))",
        prints: "[4 1 2 3]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.rolled()
  }
}
