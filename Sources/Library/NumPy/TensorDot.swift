import Machine
import NDArray

extension FunctionCard {
  static let tensorDot = FunctionCard(
    "tensordot", .module("numpy"), call: "a, b, axes=2",
    help: "The product summed over pairs of axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.tensordot([[1, 2], [3, 4]], [1, 1], axes=1))",
        prints: "[3 7]\n")
    ],
    derivative: .axesProduct
  ) { call throws(Raise) in
    return try call.tensorProduct()
  }
}
