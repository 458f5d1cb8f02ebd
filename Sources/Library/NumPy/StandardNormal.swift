import Machine
import NDArray

extension FunctionCard {
  static let standardNormal = FunctionCard(
    "standard_normal", .module("numpy.random"), call: "size=None",
    help: "Random numbers of the standard normal distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.standard_normal(2))",
        prints: "[1.76405235 0.40015721]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    try call.floats(call.size(0)) { $0.standardNormal() }
  }
}
