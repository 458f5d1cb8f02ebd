import Machine
import NDArray

extension FunctionCard {
  static let countNonZero = FunctionCard(
    "count_nonzero", .module("numpy"), call: "a, axis=None, *, keepdims=False",
    help: "How many elements are not zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.count_nonzero([3, 0, 4]))",
        prints: "2\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    try call.countNonZero()
  }
}
