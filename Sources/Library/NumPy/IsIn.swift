import Machine
import NDArray

extension FunctionCard {
  static let isIn = FunctionCard(
    "isin", .module("numpy"), call: "element, test_elements, assume_unique=False, invert=False",
    help: "Which elements are among others.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isin([1, 2, 3], [2, 3]))",
        prints: "[False  True  True]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.membership(inverted: call.flag(3))
  }
}
