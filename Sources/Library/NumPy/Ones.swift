import Machine
import NDArray

extension FunctionCard {
  static let ones = FunctionCard(
    "ones", .module("numpy"), call: "shape, dtype=None, order=None",
    help: "A new array of the given shape, all ones.",
    examples: [
      Example(
        "import numpy as np\nprint(np.ones((2, 3)))",
        prints: "[[1. 1. 1.]\n [1. 1. 1.]]\n"),
      Example(
        "import numpy as np\nprint(np.ones(2, dtype=int))",
        prints: "[1 1]\n"),
    ],
    texts: true
  ) { call throws(Raise) in
    if let objects = try call.objects(dtype: 1, "full", call[0], .int(1)) { return objects }
    let dtype = try call.elementTypeArgument(1) ?? .float64
    let result = try call.newArray(dtype, call.shape(0))
    try call.machine.heap.view(result).fill(
      dtype.isText ? call.machine.textCell(.int(1), dtype) : call.machine.cell(.int(1), dtype))
    return result
  }
}
