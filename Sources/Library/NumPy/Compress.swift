import Machine
import NDArray

extension FunctionCard {
  static let compress = FunctionCard(
    "compress", .module("numpy"), call: "condition, a, axis=None, out=None",
    help: "The elements along an axis at which a condition holds.",
    examples: [
      Example(
        "import numpy as np\nprint(np.compress([True, False], [[1, 2], [3, 4]], axis=0))",
        prints: "[[1 2]]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return try call.compressed()
  }
}
