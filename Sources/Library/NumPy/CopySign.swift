import Machine
import NDArray

extension FunctionCard {
  static let copySign = FunctionCard(
    "copysign", .module("numpy"), call: "x1, x2, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each element of `x1` with the sign of that of `x2`.",
    examples: [
      Example(
        "import numpy as np\nprint(np.copysign([1, 2], [-0.0, 3]))",
        prints: "[-1.  2.]\n")
    ],
    element: .elementwise,
    derivative: .elementwise { terms in [terms.adjoint * terms.result / terms.x, nil] }
  ) { call throws(Raise) in
    try call.universal(BinaryOperation.copysign)
  }
}
