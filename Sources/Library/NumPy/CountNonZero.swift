import Machine
import NDArray

extension FunctionCard {
  static let countNonZero = FunctionCard(
    "count_nonzero", .module("numpy"), call: "a, axis=None, *, keepdims=False",
    help: "How many elements are not zero.",
    examples: [
      Example(
        "import numpy as np\nprint(np.count_nonzero([3, 0, 4]))",
        prints: "2\n")
    ]
  ) { call throws(Raise) in
    let isNonZero = try call.machine.apply(BinaryOperation.notEqual, call.array(0), .int(0), into: nil)
    let array = try call.machine.makeArray(isNonZero, dtype: nil)
    return try call.reduced(
      array, .sum, axes: call.axes(1, rank: call.machine.heap.layout(of: array).rank), keepdims: call.flag(2))
  }
}
