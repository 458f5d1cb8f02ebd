import Machine
import NDArray

extension FunctionCard {
  static let binCount = FunctionCard(
    "bincount", .module("numpy"), call: "x, /, weights=None, minlength=0",
    help: "How often each number from 0 on occurs.",
    examples: [
      Example(
        "import numpy as np\nprint(np.bincount([0, 1, 1, 3]))",
        prints: "[1 2 0 1]\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    return try call.binCounts()
  }
}
