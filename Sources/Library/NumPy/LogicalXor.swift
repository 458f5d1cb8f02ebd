import Machine
import NDArray

extension FunctionCard {
  static let logicalXor = FunctionCard(
    "logical_xor", .module("numpy"), call: "x1, x2, /",
    help: "Whether one but not both of each pair of elements is true.",
    examples: [
      Example(
        "import numpy as np\nprint(np.logical_xor([True, False], [True, True]))",
        prints: "[False  True]\n")
    ],
    notation: .function("xor"),
    element: .elementwise
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.logicalXor, call[0], call[1], into: nil)
  }
}
