import Machine
import NDArray

extension FunctionCard {
  static let fixArray = FunctionCard(
    "fix", .module("numpy"), call: "x, out=None",
    help: "Each element rounded towards zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.fix([1.7, -1.7]))",
        prints: "[ 1. -1.]\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    return try call.each(.trunc, call[0])
  }
}
