import Machine
import NDArray

extension FunctionCard {
  static let kronecker = FunctionCard(
    "kron", .module("numpy"), call: "a, b",
    help: "Each element of one array times the other array.",
    examples: [
      Example(
        "import numpy as np\nprint(np.kron([1, 10], [1, 2]))",
        prints: "[ 1  2 10 20]\n")
    ],
    derivative: .blocks
  ) { call throws(Raise) in
    return try call.kronecker()
  }
}
