import Machine
import NDArray

extension FunctionCard {
  static let gamma = FunctionCard(
    "gamma", .module("numpy.random"), call: "shape, scale=1.0, size=None",
    help: "Random numbers of the gamma distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.gamma(2.0, 0.5, 2))",
        prints: "[2.56941479 1.11924046]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.gamma(2.0, 0.5, 2))",
        prints: "[0.91715503 1.31884899]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.gamma, defaults: [1, 1])
  }
}
