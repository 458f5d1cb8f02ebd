import Machine
import NDArray

extension FunctionCard {
  static let outer = FunctionCard(
    "outer", .module("numpy"), call: "a, b",
    help: "The product of each element of the first with each of the second.",
    examples: [
      Example(
        "import numpy as np\nprint(np.outer([1, 2], [3, 4]))",
        prints: "[[3 4]\n [6 8]]\n")
    ],
    notation: .binary { formula, one, other in
      let row = formula.transpose(other)
      return formula.matrixProduct([one, row])
    },
    element: .product(.outer),
    derivative: .product(.outer)
  ) { call throws(Raise) in
    let (x, y) = (try call.raveled(call.array(0)), try call.raveled(call.array(1)))
    return try call.machine.product(.outer, x, y)
  }
}
