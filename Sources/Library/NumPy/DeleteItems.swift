import Machine
import NDArray

extension FunctionCard {
  static let deleteItems = FunctionCard(
    "delete", .module("numpy"), call: "arr, obj, axis=None",
    help: "A copy of the array without the elements at an index.",
    examples: [
      Example(
        "import numpy as np\nprint(np.delete([1, 2, 3], 1))",
        prints: "[1 3]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.deleted()
  }
}
