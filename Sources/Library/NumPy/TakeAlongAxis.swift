import Machine
import NDArray

extension FunctionCard {
  static let takeAlongAxis = FunctionCard(
    "take_along_axis", .module("numpy"), call: "arr, indices, axis=-1",
    help: "The elements at indices, one for each line along an axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.take_along_axis(np.array([[3, 1]]), np.array([[1, 0]]), axis=1))",
        prints: "[[1 3]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let (source, index) = try call.alongAxis(call.array(0), call.array(1), axis: 2)
    return try call.machine.item(index, of: source)
  }
}
