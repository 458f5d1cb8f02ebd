import Machine
import NDArray

extension FunctionCard {
  static let resizeArray = FunctionCard(
    "resize", .module("numpy"), call: "a, new_shape",
    help: "A new array of another shape, filled with the elements again and again.",
    examples: [
      Example(
        "import numpy as np\nprint(np.resize([1, 2, 3], (2, 2)))",
        prints: "[[1 2]\n [3 1]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.resized()
  }
}
