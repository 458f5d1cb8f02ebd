import Machine
import NDArray

extension FunctionCard {
  static let rollAxis = FunctionCard(
    "rollaxis", .module("numpy"), call: "a, axis, start=0",
    help: "The array with an axis moved back until it stands before another.",
    examples: [
      Example(
        "import numpy as np\nprint(np.rollaxis(np.zeros((2, 3, 4)), 2).shape)",
        prints: "(4, 2, 3)\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    let array = try call.array(0)
    let rank = call.layout(array).rank
    let axis = try call.normalized(call.integer(call[1]), rank)
    var start = try call.integer(2, or: 0)
    if start < 0 { start += rank }
    guard start >= 0, start <= rank else {
      throw .exception(
        .axisError,
        "'start' arg requires \(-rank) <= start < \(rank + 1), but \(try call.integer(2, or: 0)) was passed in")
    }
    if axis < start { start -= 1 }
    return try call.moved(array, [axis], [start])
  }
}
