import Machine
import NDArray

extension FunctionCard {
  static let generatorPermutation = FunctionCard(
    "permutation", .method(.randomGenerator), call: "self, x, axis=0",
    help: "The elements of an array along an axis, or the numbers below `x`, in random order.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.permutation(5))",
        prints: "[2 4 3 0 1]\n")
    ],
    element: .drawn,
    texts: true
  ) { call throws(Raise) in
    let inner = call.withoutReceiver
    return try inner.permutation(axis: inner.integer(1, or: 0))
  }
}
