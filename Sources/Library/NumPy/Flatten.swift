import Machine
import NDArray

extension FunctionCard {
  static let flatten = FunctionCard(
    "flatten", owners: .arrayMethod, call: "self, order=None",
    help: "A new array with one axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[1, 2], [3, 4]]).flatten())",
        prints: "[1 2 3 4]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.inOrder(1, call.array(0))
    return try call.raveled(call.copied(array))
  }
}
