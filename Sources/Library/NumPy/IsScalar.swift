import Machine
import NDArray

extension FunctionCard {
  static let isScalar = FunctionCard(
    "isscalar", .module("numpy"), call: "element",
    help: "Whether a value is a number or a text.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isscalar(3.1), np.isscalar([3.1]))",
        prints: "True False\n")
    ],
    texts: true
  ) { call throws(Raise) in
    return .bool(call[0].isNumber || call[0].tag == .string || call[0].tag == .bytes)
  }
}
