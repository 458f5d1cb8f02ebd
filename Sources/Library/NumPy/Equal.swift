import Machine
import NDArray

extension FunctionCard {
  static let equal = FunctionCard(
    "equal", .module("numpy"), call: "x1, x2, /",
    help: "Whether each pair of elements is equal.",
    examples: [
      Example(
        "import numpy as np\nprint(np.equal([1, 2, 3], 2))",
        prints: "[False  True False]\n")
    ],
    notation: .relation(.equal),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.equal, call[0], call[1], into: nil)
  }
}
