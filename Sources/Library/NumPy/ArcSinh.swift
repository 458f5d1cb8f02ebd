import Machine
import NDArray

extension FunctionCard {
  static let arcSinh = FunctionCard(
    "arcsinh", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "The number whose hyperbolic sine each element is.",
    examples: [
      Example(
        "import numpy as np\nprint(np.arcsinh([0.0, 0.5]))",
        prints: "[0.         0.48121183]\n")
    ],
    notation: .function("arcsinh"),
    element: .elementwise,
    derivative: .unary { x, _, g in g / (x.squared + 1).squareRoot }
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.arcsinh)
  }
}
