import Machine
import NDArray

extension FunctionCard {
  static let standardDeviation = FunctionCard(
    "std", owners: .numpyAndMethod, call: "a, axis=None, dtype=None, *, ddof=0, keepdims=False",
    help: "The standard deviation of the elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.std([1, 2, 3, 4]), np.std([1, 2, 3, 4], ddof=1))",
        prints: "1.118033988749895 1.2909944487358056\n")
    ],
    notation: .function("std"),
    element: .reduction(.std)
  ) { call throws(Raise) in
    try call.reduced(.std, axis: 1, keepdims: 4, ddof: call.integer(3, or: 0))
  }
}
