import Machine
import NDArray

extension FunctionCard {
  static let logistic = FunctionCard(
    "logistic", .module("numpy.random"), call: "loc=0.0, scale=1.0, size=None",
    help: "Random numbers of the logistic distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.logistic(0, 1, 2))",
        prints: "[0.19587791 0.92072284]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.logistic(0, 1, 2))",
        prints: "[ 0.56220114 -0.99570497]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.logistic, defaults: [0, 1])
  }
}
