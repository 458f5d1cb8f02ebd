import Machine
import NDArray

extension FunctionCard {
  static let poisson = FunctionCard(
    "poisson", .module("numpy.random"), call: "lam=1.0, size=None",
    help: "How often something happens that is expected `lam` times.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.poisson(3, 5))",
        prints: "[5 6 2 0 7]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.poisson(3, 5))",
        prints: "[2 0 7 1 4]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.counted(.poisson, parameters: 1)
  }
}
