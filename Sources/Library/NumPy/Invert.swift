import Machine
import NDArray

extension FunctionCard {
  static let invert = FunctionCard(
    "invert", .module("numpy"), call: "x, /, out=None, *, where=True, dtype=None", universal: true,
    help: "Each bit of each integer the other way, or the opposite of each truth value.",
    examples: [
      Example(
        "import numpy as np\nprint(np.invert([True, False]), np.invert([0, 5]))",
        prints: "[False  True] [-1 -6]\n")
    ],
    element: .elementwise,
    derivative: .constant
  ) { call throws(Raise) in
    try call.universal(UnaryOperation.invert)
  }
}
