import Machine
import NDArray

extension FunctionCard {
  static let binomial = FunctionCard(
    "binomial", .module("numpy.random"), call: "n, p, size=None",
    help: "How often something of probability `p` happens in `n` trials.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.binomial(1, 0.5, 5))",
        prints: "[1 1 1 1 0]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.binomial(1, 0.5, 5))",
        prints: "[1 0 0 0 1]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.counted(.binomial, parameters: 2)
  }
}
