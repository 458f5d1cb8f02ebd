import Machine
import NDArray

extension FunctionCard {
  static let openGrid = FunctionCard(
    "ogrid", .module("numpy"), call: "key, /", subscripted: true,
    help: "Coordinate arrays of the ranges in brackets, each along its own axis only.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ogrid[0:2, 0:3])",
        prints: "(array([[0],\n       [1]]), array([[0, 1, 2]]))\n")
    ]
  ) { call throws(Raise) in
    return try call.gridByIndex(open: true)
  }
}
