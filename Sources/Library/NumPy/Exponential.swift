import Machine
import NDArray

extension FunctionCard {
  static let exponential = FunctionCard(
    "exponential", .module("numpy.random"), call: "scale=1.0, size=None",
    help: "Random numbers of the exponential distribution with mean `scale`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.exponential(2.0, 2))",
        prints: "[1.59174902 2.51186153]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.exponential(2.0, 2))",
        prints: "[1.35986381 2.0391942 ]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.exponential, defaults: [1])
  }
}
