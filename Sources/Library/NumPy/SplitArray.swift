import Machine
import NDArray

extension FunctionCard {
  static let splitArray = FunctionCard(
    "split", .module("numpy"), call: "ary, indices_or_sections, axis=0",
    help: "The array cut into equal parts, or at indices.",
    examples: [
      Example(
        "import numpy as np\nprint(np.split(np.arange(6), 3))",
        prints: "[array([0, 1]), array([2, 3]), array([4, 5])]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    return try call.split(axis: call.integer(2, or: 0), mayDiffer: false)
  }
}
