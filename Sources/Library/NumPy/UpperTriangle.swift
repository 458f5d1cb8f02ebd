import Machine
import NDArray

extension FunctionCard {
  static let upperTriangle = FunctionCard(
    "triu", .module("numpy"), call: "m, k=0",
    help: "The elements on and above a diagonal, zeros below it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.triu([[1, 2], [3, 4]]))",
        prints: "[[1 2]\n [0 4]]\n")
    ]
  ) { call throws(Raise) in
    try call.triangle(keepsLower: false)
  }
}
