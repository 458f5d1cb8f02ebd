import Machine
import NDArray

extension FunctionCard {
  static let edgeDifferences = FunctionCard(
    "ediff1d", .module("numpy"), call: "ary, to_end=None, to_begin=None",
    help: "The differences of neighbours in the flattened array.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ediff1d([1, 2, 4]))",
        prints: "[1 2]\n")
    ]
  ) { call throws(Raise) in
    try call.edgeDifferences()
  }
}
