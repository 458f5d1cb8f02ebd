import Machine
import NDArray

extension FunctionCard {
  static let cbrt = FunctionCard(
    "cbrt", .module("numpy"), call: "x, /",
    help: "The cube root of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cbrt([8.0]))",
        prints: "[2.]\n")
    ],
    notation: .function("cbrt"),
    element: .elementwise,
    kernel: .unary(.cbrt)
  ) { call throws(Raise) in
    try call.machine.apply(UnaryOperation.cbrt, call[0])
  }
}
