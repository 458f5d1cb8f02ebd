import Machine
import NDArray

extension FunctionCard {
  static let denseGrid = FunctionCard(
    "mgrid", .module("numpy"), call: "key, /", subscripted: true,
    help: "Coordinate arrays of the ranges in brackets; an imaginary step would count points.",
    examples: [
      Example(
        "import numpy as np\nprint(np.mgrid[0:2, 0:3])",
        prints: "[[[0 0 0]\n  [1 1 1]]\n\n [[0 1 2]\n  [0 1 2]]]\n")
    ]
  ) { call throws(Raise) in
    return try call.gridByIndex(open: false)
  }
}
