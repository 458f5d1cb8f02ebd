import Machine
import NDArray

extension FunctionCard {
  static let lowerTriangle = FunctionCard(
    "tril", .module("numpy"), call: "m, k=0",
    help: "The elements on and below a diagonal, zeros above it.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tril([[1, 2], [3, 4]]))",
        prints: "[[1 0]\n [3 4]]\n")
    ]
  ) { call throws(Raise) in
    try call.triangle(keepsLower: true)
  }
}
