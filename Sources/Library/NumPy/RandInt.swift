import Machine
import NDArray

extension FunctionCard {
  static let randInt = FunctionCard(
    "randint", .module("numpy.random"), call: "low, high=None, size=None, dtype=None",
    help: "Random integers from `low` to below `high`, or from 0 to below `low`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.randint(0, 10, 5))",
        prints: "[5 0 3 3 7]\n")
    ],
    element: .drawn,
    receivers: [.randomState]
  ) { call throws(Raise) in
    try call.randomIntegers(size: 2, dtype: 3)
  }
}
