import Machine
import NDArray

extension FunctionCard {
  static let allClose = FunctionCard(
    "allclose", .module("numpy"), call: "a, b, rtol=1e-05, atol=1e-08, equal_nan=False",
    help: "Whether all pairs of elements are equal within a tolerance.",
    examples: [
      Example(
        "import numpy as np\nprint(np.allclose([1.0, 2.0], [1.0, 2.1]))",
        prints: "False\n")
    ],
    derivative: .constant
  ) { call throws(Raise) in
    let close = try call.closeness()
    return .bool(
      try call.machine.isTrue(call.reduced(call.machine.makeArray(close, dtype: nil), .all, axes: .all(rank: 8))))
  }
}
