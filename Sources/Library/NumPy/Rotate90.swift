import Machine
import NDArray

extension FunctionCard {
  static let rotate90 = FunctionCard(
    "rot90", .module("numpy"), call: "m, k=1, axes=(0, 1)",
    help: "The array turned by 90 degrees in the plane of two axes, `k` times.",
    examples: [
      Example(
        "import numpy as np\nprint(np.rot90([[1, 2], [3, 4]]))",
        prints: "[[2 4]\n [1 3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.turned()
  }
}
