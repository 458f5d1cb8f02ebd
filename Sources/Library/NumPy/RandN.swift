import Machine
import NDArray

extension FunctionCard {
  static let randN = FunctionCard(
    "randn", .module("numpy.random"), call: "*shape",
    help: "Random numbers of the standard normal distribution.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.randn(3))",
        prints: "[1.76405235 0.40015721 0.97873798]\n")
    ],
    element: .drawn,
    receivers: [.randomState]
  ) { call throws(Raise) in
    try call.drawn(.standardNormal, call.variadicShape())
  }
}
