import Machine
import NDArray

extension FunctionCard {
  static let correlate = FunctionCard(
    "correlate", .module("numpy"), call: "a, v, mode='valid'",
    help: "The cross-correlation of two series.",
    examples: [
      Example(
        "import numpy as np\nprint(np.correlate([1, 2, 3], [0, 1]))",
        prints: "[2 3]\n")
    ],
    derivative: .sliding(isReversed: true)
  ) { call throws(Raise) in
    return try call.convolved(turned: false, mode: call.text(2, or: "valid"))
  }
}
