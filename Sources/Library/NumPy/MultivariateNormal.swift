import Machine
import NDArray

extension FunctionCard {
  static let multivariateNormal = FunctionCard(
    "multivariate_normal", .module("numpy.random"), call: "mean, cov, size=None, check_valid='warn', tol=1e-08",
    help: "Random vectors of the normal distribution with a mean and covariances.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.multivariate_normal([0, 0], [[1, 0], [0, 4]], 2))",
        prints: "[[0.40015721 3.52810469]\n [2.2408932  1.95747597]]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.multivariate_normal([0, 0], [[1, 0], [0, 4]], 2))",
        prints: "[[-0.13210486  0.25146044]\n [ 0.10490012  1.2808453 ]]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.multivariateNormal()
  }
}
