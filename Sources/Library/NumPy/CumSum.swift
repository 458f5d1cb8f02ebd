import Machine
import NDArray

extension FunctionCard {
  static let cumSum = FunctionCard(
    "cumsum", owners: .numpyAndMethod, call: "a, axis=None, dtype=None, out=None",
    help: "The running totals along an axis, or of all elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cumsum([1, 2, 3]))",
        prints: "[1 3 6]\n")
    ],
    derivative: .lines(.runningTotal),
    kernel: .accumulate
  ) { call throws(Raise) in
    try call.delivered(call.accumulated(.cumsum, axis: 1, dtype: 2), name: "cumsum", out: 3)
  }
}
