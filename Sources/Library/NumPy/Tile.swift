import Machine
import NDArray

extension FunctionCard {
  static let tile = FunctionCard(
    "tile", .module("numpy"), call: "A, reps",
    help: "The whole array so many times, along each axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tile([1, 2], 2))",
        prints: "[1 2 1 2]\n"),
      Example(
        "import numpy as np\nprint(np.tile([1, 2], (2, 1)))",
        prints: "[[1 2]\n [1 2]]\n"),
    ],
    element: .moved,
    derivative: .moved
  ) { call throws(Raise) in
    try call.tiled()
  }
}
