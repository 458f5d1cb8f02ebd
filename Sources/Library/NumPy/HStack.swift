import Machine
import NDArray

extension FunctionCard {
  static let hStack = FunctionCard(
    "hstack", .module("numpy"), call: "tup, /",
    help: "Arrays joined side by side.",
    examples: [
      Example(
        "import numpy as np\nprint(np.hstack([[1, 2], [3]]))",
        prints: "[1 2 3]\n")
    ],
    element: .moved
  ) { call throws(Raise) in
    var parts = try call.arrayList(0)
    for index in parts.indices { parts[index] = try call.atLeast(1, parts[index]) }
    let isFlat = parts.first.map { call.machine.heap.layout(of: $0).rank == 1 } ?? true
    return try call.joined(parts, .concatenate, axis: isFlat ? 0 : 1)
  }
}
