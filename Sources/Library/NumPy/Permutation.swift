import Machine
import NDArray

extension FunctionCard {
  static let permutation = FunctionCard(
    "permutation", .module("numpy.random"), call: "x",
    help: "The elements of an array, or the numbers below `x`, in random order.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.permutation(5))",
        prints: "[2 0 1 3 4]\n")
    ],
    element: .drawn,
    receivers: [.randomState],
    texts: true
  ) { call throws(Raise) in
    try call.permutation()
  }
}
