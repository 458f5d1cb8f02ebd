import Machine
import NDArray

extension FunctionCard {
  static let openMesh = FunctionCard(
    "ix_", .module("numpy"), call: "*args",
    help: "Indices that pick each of some rows with each of some columns.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arange(6).reshape(2, 3)[np.ix_([0, 1], [0, 2])])",
        prints: "[[0 2]\n [3 5]]\n")
    ]
  ) { call throws(Raise) in
    return try call.openMesh()
  }
}
