import Machine
import NDArray

extension FunctionCard {
  static let logNormal = FunctionCard(
    "lognormal", .module("numpy.random"), call: "mean=0.0, sigma=1.0, size=None",
    help: "Random numbers whose logarithm is normally distributed.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.lognormal(0, 1, 2))",
        prints: "[5.83603919 1.49205924]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.lognormal(0, 1, 2))",
        prints: "[1.1339762 0.8762491]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.lognormal, defaults: [0, 1])
  }
}
