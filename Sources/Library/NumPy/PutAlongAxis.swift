import Machine
import NDArray

extension FunctionCard {
  static let putAlongAxis = FunctionCard(
    "put_along_axis", .module("numpy"), call: "arr, indices, values, axis",
    help: "Stores at indices, one for each line along an axis.",
    examples: [
      Example(
        "import numpy as np\na = np.zeros((2, 2))\nnp.put_along_axis(a, np.array([[1], [0]]), 5, axis=1)\nprint(a)",
        prints: "[[0. 5.]\n [5. 0.]]\n")
    ]
  ) { call throws(Raise) in
    let (target, index) = try call.alongAxis(call.array(0), call.array(1), axis: 3)
    try call.machine.setItem(index, of: target, to: call[2])
    return .none
  }
}
