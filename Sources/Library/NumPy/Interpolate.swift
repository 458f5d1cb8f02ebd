import Machine
import NDArray

extension FunctionCard {
  static let interpolate = FunctionCard(
    "interp", .module("numpy"), call: "x, xp, fp, left=None, right=None, period=None",
    help: "The values at some places of the line through given points.",
    examples: [
      Example(
        "import numpy as np\nprint(np.interp(1.5, [1, 2], [10, 20]))",
        prints: "15.0\n")
    ]
  ) { call throws(Raise) in
    return try call.interpolated()
  }
}
