import Machine
import NDArray

extension FunctionCard {
  static let choose = FunctionCard(
    "choose", .module("numpy"), call: "a, choices, out=None, mode='raise'",
    help: "Each element from the choice with that number.",
    examples: [
      Example(
        "import numpy as np\nprint(np.choose([0, 1], [[1, 2], [3, 4]]))",
        prints: "[1 4]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.chosen()
  }
}
