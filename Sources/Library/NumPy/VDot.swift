import Machine
import NDArray

extension FunctionCard {
  static let vDot = FunctionCard(
    "vdot", .module("numpy"), call: "a, b, /",
    help: "The sum of the products of all elements.",
    examples: [
      Example(
        "import numpy as np\nprint(np.vdot([[1, 2]], [[3], [4]]))",
        prints: "11\n")
    ],
    notation: .binary { formula, one, other in formula.matrixProduct([one, other]) },
    derivative: .flatProduct
  ) { call throws(Raise) in
    let (x, y) = (try call.raveled(call.array(0)), try call.raveled(call.array(1)))
    return try call.machine.product(.dot, x, y)
  }
}
