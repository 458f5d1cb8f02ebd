import Machine
import NDArray

extension FunctionCard {
  static let matrixTransposed = FunctionCard(
    "mT", owners: .arrayProperty, call: "self",
    help: "The array with its last two axes exchanged.",
    examples: [
      Example(
        "import numpy as np\nprint(np.zeros((2, 3, 4)).mT.shape)",
        prints: "(2, 4, 3)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    guard call.layout(array).rank >= 2 else { throw .valueError("matrix transpose with ndim < 2 is undefined") }
    let layout = call.layout(array)
    return call.look(at: array, try arrays { () throws(ArrayError) in try layout.swappingAxes(-1, -2) })
  }
}
