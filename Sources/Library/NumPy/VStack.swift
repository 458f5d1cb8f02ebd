import Machine
import NDArray

extension FunctionCard {
  static let vStack = FunctionCard(
    "vstack", .module("numpy"), call: "tup, /",
    help: "Arrays joined as rows, one under the other.",
    examples: [
      Example(
        "import numpy as np\nprint(np.vstack([[1, 2], [3, 4]]))",
        prints: "[[1 2]\n [3 4]]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var parts = try call.arrayList(0)
    for index in parts.indices { parts[index] = try call.atLeast(2, parts[index]) }
    return try call.joined(parts, .concatenate, axis: 0)
  }
}
