import Machine
import NDArray

extension FunctionCard {
  static let gumbel = FunctionCard(
    "gumbel", .module("numpy.random"), call: "loc=0.0, scale=1.0, size=None",
    help: "Random numbers of the Gumbel distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.gumbel(0, 1, 2))",
        prints: "[ 0.22831376 -0.22787694]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.gumbel(0, 1, 2))",
        prints: "[-0.01315993  1.15703001]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.gumbel, defaults: [0, 1])
  }
}
