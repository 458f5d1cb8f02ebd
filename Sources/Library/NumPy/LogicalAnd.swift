import Machine
import NDArray

extension FunctionCard {
  static let logicalAnd = FunctionCard(
    "logical_and", .module("numpy"), call: "x1, x2, /",
    help: "Whether both of each pair of elements are true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_and([True, False], [True, True]))",
        prints: "[ True False]\n")
    ],
    notation: .function("and"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.logicalAnd, call[0], call[1], into: nil)
  }
}
