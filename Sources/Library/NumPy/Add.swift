import Machine
import NDArray

extension FunctionCard {
  static let add = FunctionCard(
    "add", .module("numpy"), call: "x1, x2, /",
    help: "The sum of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.add([1, 2], [3, 4]))",
        prints: "[4 6]\n")
    ],
    notation: .binary { formula, one, other in formula.sum([one, other]) },
    element: .elementwise,
    kernel: .binary(.add)
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.add, call[0], call[1], into: nil)
  }
}
