import Machine
import NDArray

extension FunctionCard {
  static let broadcastTo = FunctionCard(
    "broadcast_to", .module("numpy"), call: "array, shape",
    help: "The array stretched to a shape; it shows the same cells.",
    examples: [
      Example(
        "import numpy as np\nprint(np.broadcast_to([1, 2], (2, 2)))",
        prints: "[[1 2]\n [1 2]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    let layout = try call.shape(1)
    guard call.machine.heap.layout(of: array).rank <= layout.rank else {
      throw .valueError("input operand has more dimensions than allowed by the axis remapping")
    }
    guard let view = call.machine.heap.view(array).broadcast(to: layout) else {
      throw .valueError(
        "operands could not be broadcast together with remapped shapes [original->remapped]: "
          + "\(call.machine.heap.layout(of: array).shapeText)  and requested shape \(layout.shapeText)")
    }
    let result = try call.newArray(view.dtype, layout)
    try call.write(view, into: result)
    return result
  }
}
