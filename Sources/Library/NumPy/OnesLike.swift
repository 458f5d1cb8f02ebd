import Machine
import NDArray

extension FunctionCard {
  static let onesLike = FunctionCard(
    "ones_like", .module("numpy"), call: "a, dtype=None, order=None, *, shape=None",
    help: "A new array with the shape and the element type of another, all ones.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ones_like([[1, 2], [3, 4]]))",
        prints: "[[1 1]\n [1 1]]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let like = try call.array(0)
    let dtype = try call.machine.dtypeArgument(call[1]) ?? call.machine.heap.dtype(of: like)
    let layout = call.isGiven(3) ? try call.shape(3) : call.machine.heap.layout(of: like)
    let result = try call.newArray(dtype, layout)
    call.machine.heap.view(result).fill(call.machine.cell(.int(1), dtype))
    return result
  }
}
