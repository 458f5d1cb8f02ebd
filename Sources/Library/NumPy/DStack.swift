import Machine
import NDArray

extension FunctionCard {
  static let dStack = FunctionCard(
    "dstack", .module("numpy"), call: "tup",
    help: "Arrays joined along the third axis.",
    examples: [
      Example(
        "import numpy as np\nprint(np.dstack(([1, 2], [3, 4])))",
        prints: "[[[1 3]\n  [2 4]]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var parts: [Value] = []
    for array in try call.arrayList(0) {
      let dimensions = call.layout(array).dimensions
      let wanted =
        switch dimensions.count {
        case 0: [1, 1, 1]
        case 1: [1, dimensions[0], 1]
        case 2: dimensions + [1]
        default: dimensions
        }
      parts.append(try call.reshaped(array, wanted))
    }
    return try call.joined(parts, .concatenate, axis: 2)
  }
}
