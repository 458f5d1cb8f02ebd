import Machine
import NDArray

extension FunctionCard {
  static let multinomial = FunctionCard(
    "multinomial", .module("numpy.random"), call: "n, pvals, size=None",
    help: "How `n` trials fall on outcomes of given probabilities.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.multinomial(10, [0.2, 0.3, 0.5]))",
        prints: "[2 4 4]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.multinomial(10, [0.2, 0.3, 0.5]))",
        prints: "[2 2 6]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.multinomial()
  }
}
