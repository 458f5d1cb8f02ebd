import Machine
import NDArray

extension FunctionCard {
  static let singularValuesAlone = FunctionCard(
    "svdvals", .module("numpy.linalg"), call: "x, /",
    help: "The singular values of a matrix in descending order.",
    examples: [
      Example(
        "import numpy as np\nprint(np.linalg.svdvals([[3.0, 0.0], [4.0, 5.0]]).round(4))",
        prints: "[6.7082 2.2361]\n")
    ]
  ) { call throws(Raise) in
    let stack = try call.matrices(call[0])
    return try call.newArray(call.singularValues(stack), Swift.min(stack.rows, stack.columns), like: stack)
  }
}
