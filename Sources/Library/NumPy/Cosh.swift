import Machine
import NDArray

extension FunctionCard {
  static let cosh = FunctionCard(
    "cosh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The hyperbolic cosine of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cosh([0.0, 0.5]))",
        prints: "[1.         1.12762597]\n")
    ],
    notation: .function("cosh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g * x.applying("sinh") },
    kernel: .unary(.cosh)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.cosh)
  }
}
