import Machine
import NDArray

extension FunctionCard {
  static let geomSpace = FunctionCard(
    "geomspace", .module("numpy"), call: "start, stop, num=50, endpoint=True, dtype=None",
    help: "So many numbers from `start` to `stop`, each the same multiple of the one before.",
    examples: [
      Example(
        "import numpy as np\nprint(np.geomspace(1, 8, 4))",
        prints: "[1. 2. 4. 8.]\n")
    ]
  ) { call throws(Raise) in
    return try call.geometricSpace()
  }
}
