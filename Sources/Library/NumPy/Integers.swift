import Machine
import NDArray

extension FunctionCard {
  static let integers = FunctionCard(
    "integers", .method(.randomGenerator), call: "self, low, high=None, size=None, dtype=None, endpoint=False",
    help: "Random integers from `low` to below `high`, or to `high` with `endpoint`.",
    examples: [
      Example(
        "import numpy as np\nrng = np.random.default_rng(0)\nprint(rng.integers(0, 10, 5))",
        prints: "[8 6 5 2 3]\n")
    ],
    element: .drawn
  ) { call throws(Raise) in
    let inner = call.withoutReceiver
    return try inner.randomIntegers(size: 2, dtype: 3, endpoint: inner.flag(4))
  }
}
