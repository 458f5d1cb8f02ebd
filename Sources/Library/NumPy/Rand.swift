import Machine
import NDArray

extension FunctionCard {
  static let rand = FunctionCard(
    "rand", .module("numpy.random"), call: "*shape",
    help: "Random numbers, evenly spread from 0 to below 1.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.rand(2, 2))",
        prints: "[[0.5488135  0.71518937]\n [0.60276338 0.54488318]]\n")
    ],
    element: .drawn,
    receivers: [.randomState]
  ) { call throws(Raise) in
    try call.drawn(.random, call.variadicShape())
  }
}
