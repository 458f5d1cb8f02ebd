import Machine
import NDArray

extension FunctionCard {
  static let copyArray = FunctionCard(
    "copy", owners: .numpyAndMethod, call: "a, /, order=None",
    help: "A new array with the same elements.",
    examples: [
      Example(
        "import numpy as np\na = np.array([1, 2])\nb = a.copy()\nb[0] = 9\nprint(a, b)",
        prints: "[1 2] [9 2]\n")
    ],
    notation: .unary { _, operand in operand },
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    return try call.copied(array)
  }
}
