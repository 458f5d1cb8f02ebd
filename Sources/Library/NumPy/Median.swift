import Machine
import NDArray

extension FunctionCard {
  static let median = FunctionCard(
    "median", .module("numpy"), call: "a, axis=None, out=None, overwrite_input=False, keepdims=False",
    help: "The middle element, or the mean of the two in the middle.",
    examples: [
      Example(
        "import numpy as np\nprint(np.median([1, 7, 3, 2]))",
        prints: "2.5\n")
    ],
    notation: .function("median"),
    element: .reduction(.median),
    derivative: .lines(.median)
  ) { call throws(Raise) in
    try call.reduction(.median, out: 2, keepdims: 4)
  }
}
