import Machine
import NDArray

extension FunctionCard {
  static let crossProduct = FunctionCard(
    "cross", .module("numpy"), call: "a, b",
    help: "The cross product of vectors of three.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cross([1, 0, 0], [0, 1, 0]))",
        prints: "[0 0 1]\n")
    ]
  ) { call throws(Raise) in
    return try call.crossProduct()
  }
}
