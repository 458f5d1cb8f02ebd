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
    ],
    texts: true
  ) { call throws(Raise) in
    var fill = try call.array(1)
    let dtype = try call.elementTypeArgument(2) ?? call.machine.heap.dtype(of: fill)
    if dtype.isText || call.machine.isTextArray(fill) { fill = try call.converted(fill, dtype) }
    if call[1].isNumber { return try call.filled(call.shape(0), call[1], dtype) }
    let result = try call.newArray(dtype, call.shape(0))
    try call.write(call.view(fill), into: result)
    try call.machine.noteCast(call.view(fill), to: dtype)
    return result
  }
}
