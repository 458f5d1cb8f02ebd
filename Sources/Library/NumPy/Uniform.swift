import Machine
import NDArray

extension FunctionCard {
  static let uniform = FunctionCard(
    "uniform", .module("numpy.random"), call: "low=0.0, high=1.0, size=None",
    help: "Random numbers, evenly spread from `low` to below `high`.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.uniform(-1, 1, 3))",
        prints: "[0.09762701 0.43037873 0.20552675]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.uniform(-1, 1, 3))",
        prints: "[ 0.27392337 -0.46042657 -0.91805295]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.uniform, defaults: [0, 1])
  }
}
