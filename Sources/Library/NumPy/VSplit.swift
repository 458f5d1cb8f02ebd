import Machine
import NDArray

extension FunctionCard {
  static let vSplit = FunctionCard(
    "vsplit", .module("numpy"), call: "ary, indices_or_sections",
    help: "The array cut into parts one below the other.",
    examples: [
      Example(
        "import numpy as np\nprint(np.vsplit(np.array([[1, 2], [3, 4]]), 2))",
        prints: "[array([[1, 2]]), array([[3, 4]])]\n")
    ],
    derivative: .moved
  ) { call throws(Raise) in
    guard try call.layout(call.array(0)).rank > 1 else {
      throw .valueError("vsplit only works on arrays of 2 or more dimensions")
    }
    return try call.split(axis: 0, mayDiffer: false)
  }
}
