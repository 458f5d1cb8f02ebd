import Machine
import NDArray

extension FunctionCard {
  static let divModArrays = FunctionCard(
    "divmod", .module("numpy"), call: "x1, x2, /",
    help: "The whole quotient and the remainder of each pair.",
    examples: [
      Example(
        "import numpy as np\nprint(np.divmod([7, -7], 3))",
        prints: "(array([ 2, -3]), array([1, 2]))\n")
    ]
  ) { call throws(Raise) in
    return try call.tuple([call.pairwise(.floorDivide, call[0], call[1]), call.pairwise(.remainder, call[0], call[1])])
  }
}
