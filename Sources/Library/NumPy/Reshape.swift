import Machine
import NDArray

extension FunctionCard {
  static let reshape = FunctionCard(
    "reshape", .module("numpy"), call: "a, /, shape=None, order=None, *, copy=None",
    help: "The elements under another shape, of which one length may be -1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.reshape([1, 2, 3, 4], (2, 2)))",
        prints: "[[1 2]\n [3 4]]\n"),
      Example(
        "import numpy as np\nprint(np.reshape(np.arange(6), (-1, 2)))",
        prints: "[[0 1]\n [2 3]\n [4 5]]\n"),
    ],
    element: .moved
  ) { call throws(Raise) in
    guard !call[1].isUnset else { throw .typeError("reshape() missing 1 required positional argument: 'shape'") }
    return try call.reshaped(call.array(0), call.integers(call[1]), order: 2)
  }
}
