import Machine
import NDArray

extension FunctionCard {
  static let expandDims = FunctionCard(
    "expand_dims", .module("numpy"), call: "a, axis",
    help: "The array with a new axis of length 1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.expand_dims(np.array([1, 2]), 1))",
        prints: "[[1]\n [2]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    let layout = call.machine.heap.layout(of: array)
    let axes = try call.integers(call[1])
    return call.look(at: array, try arrays { () throws(ArrayError) in try layout.expanded(at: axes) })
  }
}
