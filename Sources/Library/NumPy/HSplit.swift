import Machine
import NDArray

extension FunctionCard {
  static let hSplit = FunctionCard(
    "hsplit", .module("numpy"), call: "ary, indices_or_sections",
    help: "The array cut into parts side by side.",
    examples: [
      Example(
        "import numpy as np\nprint(np.hsplit(np.array([[1, 2], [3, 4]]), 2))",
        prints: "[array([[1],\n       [3]]), array([[2],\n       [4]])]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    let rank = try call.layout(call.array(0)).rank
    guard rank > 0 else { throw .valueError("hsplit only works on arrays of 1 or more dimensions") }
    return try call.split(axis: rank > 1 ? 1 : 0, mayDiffer: false)
  }
}
