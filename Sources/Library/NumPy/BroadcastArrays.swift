import Machine
import NDArray

extension FunctionCard {
  static let broadcastArrays = FunctionCard(
    "broadcast_arrays", .module("numpy"), call: "*args",
    help: "The arrays stretched to the shape that they have together.",
    examples: [
      Example(
        "import numpy as np\nprint(np.broadcast_arrays([1, 2], [[3], [4]])[1])",
        prints: "[[3 3]\n [4 4]]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.broadcastTogether()
  }
}
