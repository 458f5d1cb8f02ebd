import Machine
import NDArray

extension FunctionCard {
  static let permuteDims = FunctionCard(
    "permute_dims", .module("numpy"), call: "a, axes=None",
    help: "The array with its axes in another order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.permute_dims(np.zeros((2, 3)), (1, 0)).shape)",
        prints: "(3, 2)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.transposed(call.array(0), call.isGiven(1) ? call.integers(call[1]) : nil)
  }
}
