import Machine
import NDArray

extension FunctionCard {
  static let arraySplit = FunctionCard(
    "array_split", .module("numpy"), call: "ary, indices_or_sections, axis=0",
    help: "The array cut into parts as equal as can be.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array_split(np.arange(5), 2))",
        prints: "[array([0, 1, 2]), array([3, 4])]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    return try call.split(axis: call.integer(2, or: 0), mayDiffer: true)
  }
}
