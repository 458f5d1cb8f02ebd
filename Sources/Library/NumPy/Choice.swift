import Machine
import NDArray

extension FunctionCard {
  static let choice = FunctionCard(
    "choice", .module("numpy.random"), call: "a, size=None, replace=True, p=None",
    help: "Random elements of an array, or numbers below `a`, with or without putting each back.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.choice(5, 3))",
        prints: "[4 0 3]\n")
    ],
    element: .drawn,
    receivers: [.randomState],
    texts: true
  ) { call throws(Raise) in
    try call.choice()
  }
}
