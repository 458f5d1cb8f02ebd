import Machine
import NDArray

extension FunctionCard {
  static let isClose = FunctionCard(
    "isclose", .module("numpy"), call: "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
    help: "Whether each pair of elements is equal within a tolerance.",
    examples: [
      Example(
        "import numpy as np\nprint(np.isclose([1.0, 2.0], [1.0, 2.1]))",
        prints: "[ True False]\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    let close = try call.closeness()
    return close
  }
}
