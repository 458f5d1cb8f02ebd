import Machine
import NDArray

extension FunctionCard {
  static let transposeMethod = FunctionCard(
    "transpose", owners: .arrayMethod, call: "self, *axes",
    help: "The array with its axes in reverse order, or in the order given.",
    examples: [
      Example(
        "import numpy as np\nprint(np.array([[1, 2], [3, 4]]).transpose())",
        prints: "[[1 3]\n [2 4]]\n"),
      Example(
        "import numpy as np\nprint(np.zeros((2, 3, 4)).transpose(1, 0, 2).shape)",
        prints: "(3, 2, 4)\n"),
    ],
    notation: .unary { formula, operand in formula.transpose(operand) },
    element: .moved
  ) { call throws(Raise) in
    var axes = Array(call.variadic)
    if axes.count == 1, axes[0].tag == .tuple || axes[0].tag == .list { axes = try call.machine.allItems(axes[0]) }
    if axes.count == 1, axes[0].tag == .none { axes = [] }
    return try call.transposed(call.array(0), axes.isEmpty ? nil : call.integers(axes))
  }
}
