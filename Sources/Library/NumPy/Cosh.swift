import Machine
import NDArray

extension FunctionCard {
  static let cosh = FunctionCard(
    "cosh", .module("numpy"), call: "x, /",
    help: "The hyperbolic cosine of each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.cosh([0.0, 0.5]))",
        prints: "[1.         1.12762597]\n")
    ],
    notation: .function("cosh"),
    element: .elementwise,
    kernel: .unary(.cosh)
  ) { call throws(Raise) in
    try call.machine.apply(UnaryOperation.cosh, call[0])
  }
}
