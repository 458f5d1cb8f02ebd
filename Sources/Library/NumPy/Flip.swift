import Machine
import NDArray

extension FunctionCard {
  static let flip = FunctionCard(
    "flip", .module("numpy"), call: "m, axis=None",
    help: "The elements in the other order along one axis, or along all.",
    examples: [
      Example(
        "import numpy as np\nprint(np.flip([1, 2, 3]))",
        prints: "[3 2 1]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    var layout = call.machine.heap.layout(of: array)
    var offset = call.machine.heap.offset(of: array)
    if layout.rank == 0, call.isGiven(1) {
      throw .exception(
        .axisError, "axis \(call.machine.representation(call[1])) is out of bounds for array of dimension 0")
    }
    let axes = try call.axes(1, rank: layout.rank)
    for axis in 0..<layout.rank where axes.contains(axis) && layout.shape[axis] > 0 {
      offset += (Int(layout.shape[axis]) - 1) * Int(layout.strides[axis])
      layout.strides[axis] = 0 &- layout.strides[axis]
    }
    return call.settled(
      call.machine.heap.allocateView(
        of: array, dtype: call.machine.heap.dtype(of: array), offset: offset, layout: layout))
  }
}
