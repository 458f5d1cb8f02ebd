import Machine
import NDArray

extension FunctionCard {
  static let beta = FunctionCard(
    "beta", .module("numpy.random"), call: "a, b, size=None",
    help: "Random numbers of the beta distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.beta(2, 5, 2))",
        prints: "[0.47917138 0.6550558 ]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.beta(2, 5, 2))",
        prints: "[0.22855553 0.11648066]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.beta, defaults: [1, 1])
  }
}
