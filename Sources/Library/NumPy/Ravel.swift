import Machine
import NDArray

extension FunctionCard {
  static let ravel = FunctionCard(
    "ravel", owners: .numpyAndMethod, call: "a, order=None",
    help: "The elements along one axis: the same cells where they lie so, else a copy.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ravel([[1, 2], [3, 4]]))",
        prints: "[1 2 3 4]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.raveled(call.inOrder(1, call.array(0)))
  }
}
