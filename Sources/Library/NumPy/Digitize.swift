import Machine
import NDArray

extension FunctionCard {
  static let digitize = FunctionCard(
    "digitize", .module("numpy"), call: "x, bins, right=False",
    help: "The number of the interval in which each element lies.",
    examples: [
      Example(
        "import numpy as np\nprint(np.digitize([0.5, 2.5], [0, 1, 2]))",
        prints: "[1 3]\n")
    ]
  ) { call throws(Raise) in
    return try call.digitized()
  }
}
