import Machine
import NDArray

extension FunctionCard {
  static let standardGamma = FunctionCard(
    "standard_gamma", .module("numpy.random"), call: "shape, size=None",
    help: "Random numbers of the gamma distribution of a shape.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.standard_gamma(2.0, 2))",
        prints: "[5.13882958 2.23848091]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.standard_gamma(2.0, 2))",
        prints: "[1.83431007 2.63769797]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.standardGamma, defaults: [1])
  }
}
