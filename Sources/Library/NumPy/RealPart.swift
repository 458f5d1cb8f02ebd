import Machine
import NDArray

extension FunctionCard {
  static let realPart = FunctionCard(
    "real", .module("numpy"), call: "val",
    help: "The real part, which is the array itself.",
    examples: [
      Example(
        "import numpy as np\nprint(np.real([1.0, 2.0]))",
        prints: "[1. 2.]\n")
    ]
  ) { call throws(Raise) in
    return try call.array(0)
  }
}
