import Machine
import NDArray

extension FunctionCard {
  static let block = FunctionCard(
    "block", .module("numpy"), call: "arrays",
    help: "Arrays put together from nested lists of blocks.",
    examples: [
      Example(
        "import numpy as np\nprint(np.block([[np.eye(2), np.zeros((2, 1))]]))",
        prints: "[[1. 0. 0.]\n [0. 1. 0.]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.blocks(call[0])
  }
}
