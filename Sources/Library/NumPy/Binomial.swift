import Machine
import NDArray

extension FunctionCard {
  static let binomial = FunctionCard(
    "binomial", .module("numpy.random"), call: "n, p, size=None",
    help: "How often something of probability `p` happens in `n` trials.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\nprint(np.random.binomial(1, 0.5, size=5))",
        prints: "[1 1 1 1 0]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    let (trials, probability) = (Int64(try call.integer(call[0])), try call.double(1, or: 0))
    return try call.randomIntegers(call.size(2)) { (random) throws(ArrayError) in
      try random.binomial(trials, probability)
    }
  }
}
