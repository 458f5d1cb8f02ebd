import Machine
import NDArray

extension FunctionCard {
  static let multiDot = FunctionCard(
    "multi_dot", .module("numpy.linalg"), call: "arrays",
    help: "The product of several matrices.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.multi_dot([[[1, 2]], [[3], [4]], [[2]]]))",
        prints: "[[22]]\n")
    ],
    derivative: .chain
  ) { call throws(Raise) in
    try call.productOfMany()
  }
}
