import Machine
import NDArray

extension FunctionCard {
  static let shuffle = FunctionCard(
    "shuffle", .module("numpy.random"), call: "x",
    help: "Puts the elements of an array or a list in random order.",
    examples: [
      Example(
        "import numpy as np\nnp.random.seed(0)\na = np.arange(5)\nnp.random.shuffle(a)\nprint(a)",
        prints: "[2 0 1 3 4]\n")
    ],
    receivers: [.randomState],
    texts: true
  ) { call throws(Raise) in
    try call.shuffle()
    return .none
  }
}
