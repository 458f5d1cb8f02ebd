import Machine
import NDArray

extension FunctionCard {
  static let viewAs = FunctionCard(
    "view", .method(.ndarray), call: "self, dtype=None, type=None",
    help: "Another array of the same cells.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros(2)\nb = a.view()\nb[0] = 1\nprint(a)",
        prints: "[1. 0.]\n")
    ]
  ) { call throws(Raise) in
    try call.viewed()
  }
}
