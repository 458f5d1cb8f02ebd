import Machine
import NDArray

extension FunctionCard {
  static let standardExponential = FunctionCard(
    "standard_exponential", .module("numpy.random"), call: "size=None",
    help: "Random numbers of the exponential distribution with mean 1.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.standard_exponential(2))",
        prints: "[0.79587451 1.25593076]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.standard_exponential(2))",
        prints: "[0.6799319 1.0195971]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.standardExponential, call.size(0))
  }
}
