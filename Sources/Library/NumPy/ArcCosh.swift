import Machine
import NDArray

extension FunctionCard {
  static let arcCosh = FunctionCard(
    "arccosh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The number whose hyperbolic cosine each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arccosh([1.0, 2.0]))",
        prints: "[0.        1.3169579]\n")
    ],
    notation: .function("arccosh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x.squared - 1).squareRoot },
    kernel: .unary(.arccosh)
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arccosh)
  }
}
