import Machine
import NDArray

extension FunctionCard {
  static let conditionNumber = FunctionCard(
    "cond", .module("numpy.linalg"), call: "x, p=None",
    help: "The largest singular value over the smallest, or another measure of how near to singular a matrix is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.cond([[2.0, 0.0], [0.0, 1.0]]))",
        prints: "2.0\n")
    ]
  ) { call throws(Raise) in
    try call.conditionNumber()
  }
}
