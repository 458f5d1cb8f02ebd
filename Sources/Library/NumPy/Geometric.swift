import Machine
import NDArray

extension FunctionCard {
  static let geometric = FunctionCard(
    "geometric", .module("numpy.random"), call: "p, size=None",
    help: "How many trials it takes until something of probability `p` happens.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.geometric(0.3, 5))",
        prints: "[3 4 3 3 2]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.geometric(0.3, 5))",
        prints: "[2 3 1 1 2]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.counted(.geometric, parameters: 1)
  }
}
