import Machine
import NDArray

extension FunctionCard {
  static let random = FunctionCard(
    "random", .module("numpy.random"), call: "size=None",
    help: "Random numbers, evenly spread from 0 to below 1.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.random((1, 2)))",
        prints: "[[0.5488135  0.71518937]]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.random((1, 2)))",
        prints: "[[0.63696169 0.26978671]]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.random, call.size(0))
  }
}
