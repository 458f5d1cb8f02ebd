import Machine
import NDArray

extension FunctionCard {
  static let ceil = FunctionCard(
    "ceil", .module("numpy"), call: "x, /",
    help: "The smallest whole number that is not below each element.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ceil([1.5, -1.5]))",
        prints: "[ 2. -1.]\n")
    ],
    notation: .function("ceil"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(UnaryOperation.ceil, call[0])
  }
}
