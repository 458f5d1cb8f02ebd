import Machine
import NDArray

extension FunctionCard {
  static let laplace = FunctionCard(
    "laplace", .module("numpy.random"), call: "loc=0.0, scale=1.0, size=None",
    help: "Random numbers of the double exponential distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.laplace(0, 1, 2))",
        prints: "[0.10272733 0.56278358]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.laplace(0, 1, 2))",
        prints: "[ 0.32009973 -0.6169764 ]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.laplace, defaults: [0, 1])
  }
}
