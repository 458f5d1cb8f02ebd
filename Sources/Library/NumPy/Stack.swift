import Machine
import NDArray

extension FunctionCard {
  static let stack = FunctionCard(
    "stack", .module("numpy"), call: "arrays, axis=0",
    help: "Arrays of the same shape joined along a new axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.stack([[1, 2], [3, 4]], axis=1))",
        prints: "[[1 3]\n [2 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    try call.joined(call.arrayList(0), .stack, axis: call.integer(1, or: 0))
  }
}
