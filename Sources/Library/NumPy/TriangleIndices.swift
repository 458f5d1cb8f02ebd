import Machine
import NDArray

extension FunctionCard {
  static let triangleIndices = FunctionCard(
    "tril_indices", .module("numpy"), call: "n, k=0, m=None",
    help: "The indices of the elements on and below a diagonal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tril_indices(2))",
        prints: "(array([0, 1, 1]), array([0, 0, 1]))\n")
    ]
  ) { call throws(Raise) in
    return try call.triangleIndices(lower: true)
  }
}
