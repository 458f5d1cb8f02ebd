import Machine
import NDArray

extension FunctionCard {
  static let squeeze = FunctionCard(
    "squeeze", owners: .numpyAndMethod, call: "a, axis=None",
    help: "The array without its axes of length 1.",
    examples: [
      Example(
        "import numpy as np\nprint(np.squeeze(np.array([[1, 2]])))",
        prints: "[1 2]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    let layout = call.machine.heap.layout(of: array)
    let axes = call.isGiven(1) ? try call.axes(1, rank: layout.rank) : nil
    return call.look(at: array, try arrays { () throws(ArrayError) in try layout.squeezed(axes: axes) })
  }
}
