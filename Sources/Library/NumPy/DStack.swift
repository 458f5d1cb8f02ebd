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
    for array in try call.arrayList(0) { parts.append(try call.withDepth(array)) }
    return try call.joined(parts, .concatenate, axis: 2)
  }
}
