import Machine
import NDArray

extension FunctionCard {
  static let fullLike = FunctionCard(
    "full_like", .module("numpy"), call: "a, fill_value, dtype=None, order=None",
    help: "A new array with the shape and the element type of another, all the same value.",
    examples: [
      Example(
        "import numpy as np\nprint(np.full_like([1.0, 2.0], 7))",
        prints: "[7. 7.]\n")
    ],
    derivative: .constant,
    texts: true
  ) { call throws(Raise) in
    let like = try call.array(0)
    let dtype = try call.elementTypeArgument(2) ?? call.machine.heap.dtype(of: like)
    var fill = try call.array(1)
    if dtype.isText || call.machine.isTextArray(fill) { fill = try call.converted(fill, dtype) }
    if call[1].isNumber { return try call.filled(call.machine.heap.layout(of: like), call[1], dtype) }
    let result = try call.newArray(dtype, call.machine.heap.layout(of: like))
    try call.write(call.view(fill), into: result)
    try call.machine.noteCast(call.view(fill), to: dtype)
    return result
  }
}
