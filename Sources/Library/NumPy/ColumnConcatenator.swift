import Machine
import NDArray

extension FunctionCard {
  static let columnConcatenator = FunctionCard(
    "c_", .module("numpy"), call: "key, /", subscripted: true,
    help: "Arrays in brackets side by side as columns.",
    examples: [
      Example(
        "import numpy as np\nprint(np.c_[[1, 2], [3, 4]])",
        prints: "[[1 3]\n [2 4]]\n")
    ]
  ) { call throws(Raise) in
    return try call.joinedByIndex(columns: true)
  }
}
