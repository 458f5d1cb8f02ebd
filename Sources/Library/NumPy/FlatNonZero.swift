import Machine
import NDArray

extension FunctionCard {
  static let flatNonZero = FunctionCard(
    "flatnonzero", .module("numpy"), call: "a",
    help: "The flat positions of the elements that are not zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.flatnonzero([0, 3, 0, 4]))",
        prints: "[1 3]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.flatNonzero()
  }
}
