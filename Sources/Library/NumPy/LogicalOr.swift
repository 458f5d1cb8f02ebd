import Machine
import NDArray

extension FunctionCard {
  static let logicalOr = FunctionCard(
    "logical_or", .module("numpy"), call: "x1, x2, /",
    help: "Whether one or both of each pair of elements are true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_or([True, False], [True, True]))",
        prints: "[ True  True]\n")
    ],
    notation: .function("or"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.logicalOr, call[0], call[1], into: nil)
  }
}
