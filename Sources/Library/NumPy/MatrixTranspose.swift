import Machine
import NDArray

extension FunctionCard {
  static let matrixTranspose = FunctionCard(
    "matrix_transpose", .module("numpy"), call: "x, /",
    help: "The array with its last two axes exchanged.",
    examples: [
      Example(
        "import numpy as np\nprint(np.matrix_transpose([[1, 2], [3, 4]]))",
        prints: "[[1 3]\n [2 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    guard call.layout(array).rank >= 2 else {
      throw .valueError("Input array must be at least 2-dimensional, but it is \(call.layout(array).rank)")
    }
    let layout = call.layout(array)
    return call.look(at: array, try arrays { () throws(ArrayError) in try layout.swappingAxes(-1, -2) })
  }
}
