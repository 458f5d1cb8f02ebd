import Machine
import NDArray

extension FunctionCard {
  static let emptyLike = FunctionCard(
    "empty_like", .module("numpy"), call: "prototype, dtype=None, order=None, subok=None, shape=None",
    help: "A new array of the shape of another; its elements are zeros here.",
    examples: [
      Example(
        "import numpy as np\nprint(np.empty_like(np.ones((2, 3))).shape)",
        prints: "(2, 3)\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    return try call.alike(zeroed: true, shape: 4)
  }
}
