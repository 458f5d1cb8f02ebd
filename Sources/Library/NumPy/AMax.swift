import Machine
import NDArray

extension FunctionCard {
  static let aMax = FunctionCard(
    "amax", .module("numpy"), call: "a, axis=None, out=None, keepdims=False, initial=None, where=True",
    help: "The largest element, of all or along axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.amax([[1, 7], [5, 2]]), np.amax([[1, 7], [5, 2]], axis=0))",
        prints: "7 [5 7]\n")
    ],
    notation: .gather(.maximum),
    element: .reduction(.max),
    derivative: .extreme
  ) { call throws(Raise) in
    try call.reduction(.max, out: 2, keepdims: 3, initial: 4, condition: 5)
  }
}
