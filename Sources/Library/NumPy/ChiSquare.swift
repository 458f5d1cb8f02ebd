import Machine
import NDArray

extension FunctionCard {
  static let chiSquare = FunctionCard(
    "chisquare", .module("numpy.random"), call: "df, size=None",
    help: "Random sums of `df` squared normal numbers.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.chisquare(3, 2))",
        prints: "[8.59517635 3.30891648]\n"),
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.chisquare(3, 2))",
        prints: "[2.61561668 4.00824511]\n"),
    ],
    element: .drawn,
    receivers: [.randomState, .randomGenerator]
  ) { call throws(Raise) in
    try call.drawn(.chiSquare, defaults: [1])
  }
}
