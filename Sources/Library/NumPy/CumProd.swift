import Machine
import NDArray

extension FunctionCard {
  static let cumProd = FunctionCard(
    "cumprod", owners: .numpyAndMethod, call: "a, axis=None, dtype=None, out=None",
    help: "The running products along an axis, or of all elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cumprod([1, 2, 3]))",
        prints: "[1 2 6]\n")
    ],
    derivative: .lines(.runningProduct),
    kernel: .accumulate
  ) { call throws(Raise) in
    try call.delivered(call.accumulated(.cumprod, axis: 1, dtype: 2), name: "cumprod", out: 3)
  }
}
