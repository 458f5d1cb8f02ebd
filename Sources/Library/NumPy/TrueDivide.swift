import Machine
import NDArray

extension FunctionCard {
  static let trueDivide = FunctionCard(
    "true_divide", .module("numpy"), call: "x1, x2, /",
    help: "The quotient of each pair of elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.true_divide([1, 2], 4))",
        prints: "[0.25 0.5 ]\n")
    ],
    notation: .binary { formula, one, other in formula.fraction(one, other) },
    element: .elementwise,
    kernel: .binary(.divide)
  ) { call throws(Raise) in
    try call.machine.apply(BinaryOperation.divide, call[0], call[1], into: nil)
  }
}
