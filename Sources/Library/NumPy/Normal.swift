import Machine
import NDArray

extension FunctionCard {
  static let normal = FunctionCard(
    "normal", .module("numpy.random"), call: "loc=0.0, scale=1.0, size=None",
    help: "Random numbers of the normal distribution around `loc`, spread by `scale`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.normal(0, 0.1, (2, 2)))",
        prints: "[[0.17640523 0.04001572]\n [0.0978738  0.22408932]]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.normal(0, 0.1, (2, 2)))",
        prints: "[[ 0.01257302 -0.01321049]\n [ 0.06404227  0.01049001]]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.normal, defaults: [0, 1])
  }
}
