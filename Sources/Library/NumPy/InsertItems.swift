import Machine
import NDArray

extension FunctionCard {
  static let insertItems = FunctionCard(
    "insert", .module("numpy"), call: "arr, obj, values, axis=None",
    help: "A copy of the array with values put in before an index.",
    examples: [
      Example(
        "import numpy as np\nprint(np.insert([1, 2, 3], 1, 9))",
        prints: "[1 9 2 3]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.inserted()
  }
}
