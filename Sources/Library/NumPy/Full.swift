import Machine
import NDArray

extension FunctionCard {
  static let full = FunctionCard(
    "full", .module("numpy"), call: "shape, fill_value, dtype=None, order=None",
    help: "A new array of the given shape, all the same value.",
    examples: [
      Example(
        "import numpy as np\nprint(np.full((2, 2), 7))",
        prints: "[[7 7]\n [7 7]]\n")
    ]
  ) { call throws(Raise) in
    let fill = try call.array(1)
    let dtype = try call.machine.dtypeArgument(call[2]) ?? call.machine.heap.dtype(of: fill)
    if call[1].isNumber { return try call.filled(call.shape(0), call[1], dtype) }
    let result = try call.newArray(dtype, call.shape(0))
    try call.write(call.view(fill), into: result)
    try call.machine.noteCast(call.view(fill), to: dtype)
    return result
  }
}
