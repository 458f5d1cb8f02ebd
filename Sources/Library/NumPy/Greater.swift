import Machine
import NDArray

extension FunctionCard {
  static let greater = FunctionCard(
    "greater", .module("numpy"), call: "x1, x2, /",
    help: "Whether each pair of elements is larger in the first.",
    examples: [
      Example(
        "import numpy as np\nprint(np.greater([1, 2, 3], 2))",
        prints: "[False False  True]\n")
    ],
    notation: .relation(.greater),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.greater, call[0], call[1], into: nil)
  }
}
