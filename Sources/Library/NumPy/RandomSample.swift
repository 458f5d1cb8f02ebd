import Machine
import NDArray

extension FunctionCard {
  static let randomSample = FunctionCard(
    "random_sample", .module("numpy.random"), call: "size=None",
    help: "Random numbers, evenly spread from 0 to below 1.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.random_sample((1, 2)))",
        prints: "[[0.5488135  0.71518937]]\n")
    ],
    element: .drawn,
    receivers: [.randomState]
  ) { call throws(Raise) in
    try call.drawn(.random, call.size(0))
  }
}
