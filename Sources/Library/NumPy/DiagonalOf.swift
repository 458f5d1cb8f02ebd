import Machine
import NDArray

extension FunctionCard {
  static let diagonalOf = FunctionCard(
    "diagonal", owners: .numpyAndMethod, call: "a, offset=0, axis1=0, axis2=1",
    help: "A diagonal of a matrix, or of each matrix along two axes.",
    examples: [
      Example(
        "import numpy as np\nprint(np.diagonal([[1, 2], [3, 4]]))",
        prints: "[1 4]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    return try call.diagonalAlongAxes()
  }
}
