import Machine
import NDArray

extension FunctionCard {
  static let einSum = FunctionCard(
    "einsum", .module("numpy"), call: "subscripts, *operands",
    help: "Products summed as letters for the axes say.",
    examples: [
      Example(
        "import numpy as np\nprint(np.einsum('ij,j->i', [[1, 2], [3, 4]], [1, 1]))",
        prints: "[3 7]\n")
    ],
    derivative: .subscripts
  ) { call throws(Raise) in
    return try call.einsteinSum()
  }
}
