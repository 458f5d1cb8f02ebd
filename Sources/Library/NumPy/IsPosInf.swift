import Machine
import NDArray

extension FunctionCard {
  static let isPosInf = FunctionCard(
    "isposinf", .module("numpy"), call: "x, out=None",
    help: "Which elements are +∞.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isposinf([np.inf, 1.0]))",
        prints: "[ True False]\n")
    ]
  ) { call throws(Raise) in
    return try call.pairwise(.equal, call[0], .float(.infinity))
  }
}
