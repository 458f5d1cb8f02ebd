import Machine
import NDArray

extension FunctionCard {
  static let standardNormal = FunctionCard(
    "standard_normal", .module("numpy.random"), call: "size=None",
    help: "Random numbers of the standard normal distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.standard_normal(2))",
        prints: "[1.76405235 0.40015721]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.standard_normal(2))",
        prints: "[ 0.12573022 -0.13210486]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.standardNormal, call.size(0))
  }
}
