import Machine
import NDArray

extension FunctionCard {
  static let swapAxes = FunctionCard(
    "swapaxes", owners: .numpyAndMethod, call: "a, axis1, axis2",
    help: "The array with two axes exchanged.",
    examples: [
      Example(
        "import numpy as np\nprint(np.swapaxes(np.zeros((2, 3, 4)), 0, 2).shape)",
        prints: "(4, 3, 2)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    let layout = call.machine.heap.layout(of: array)
    let (first, second) = (try call.integer(call[1]), try call.integer(call[2]))
    return call.look(at: array, try arrays { () throws(ArrayError) in try layout.swappingAxes(first, second) })
  }
}
