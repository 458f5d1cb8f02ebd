import Machine
import NDArray

extension FunctionCard {
  static let ranf = FunctionCard(
    "ranf", .module("numpy.random"), call: "size=None",
    help: "Random numbers, evenly spread from 0 to below 1; another name of random_sample.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.ranf(2))",
        prints: "[0.5488135  0.71518937]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    try call.drawn(.random, call.size(0))
  }
}
