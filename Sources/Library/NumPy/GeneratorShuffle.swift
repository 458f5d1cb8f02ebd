import Machine
import NDArray

extension FunctionCard {
  static let generatorShuffle = FunctionCard(
    "shuffle", .method(.randomGenerator), call: "self, x, axis=0",
    help: "Puts the elements of an array along an axis, or of a list, in random order.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\na = np.arange(5)\nrng.shuffle(a)\nprint(a)",
        prints: "[2 4 3 0 1]\n")
    ],
    texts: true
  ) { call throws(Raise) in
    let inner = call.withoutReceiver
    try inner.shuffle(axis: inner.integer(1, or: 0))
    return .none
  }
}
